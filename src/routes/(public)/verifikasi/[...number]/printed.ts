import type { Language } from '#lib/domain/course/course.ts';

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** The day as it is printed on the certificate, wherever the reader's clock stands. */
export function printedDate(language: Language, iso: string): string {
	const timeZone = iso.includes('T') ? 'Asia/Jakarta' : 'UTC';
	return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone }).format(
		new Date(iso)
	);
}

/** The same on the server and on the reader's device: a page is rendered on both. */
export function printedMoment(language: Language, iso: string): string {
	const format = new Intl.DateTimeFormat(locales[language], {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: 'Asia/Jakarta'
	});
	return `${format.format(new Date(iso))} WIB`;
}

/** As printed, with every decimal that the certificate has. */
export function printedNumber(language: Language, value: number): string {
	return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 }).format(value);
}
