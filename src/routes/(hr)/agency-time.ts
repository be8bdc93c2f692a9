import type { Language } from '#lib/domain/course/course.ts';

// The same on the server and in every browser, wherever they stand.
const zone = 'Asia/Jakarta';
const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** An ISO date: `22 November 2026`. */
export function dateInWords(date: string, language: Language, style: 'long' | 'medium' = 'long') {
	const format = new Intl.DateTimeFormat(locales[language], { dateStyle: style, timeZone: 'UTC' });
	return format.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

/** An instant as the agency's clock showed it. */
export function momentInWords(instant: string | Date, language: Language): string {
	const format = new Intl.DateTimeFormat(locales[language], {
		dateStyle: 'medium',
		timeStyle: 'short',
		timeZone: zone
	});
	return `${format.format(new Date(instant))} WIB`;
}
