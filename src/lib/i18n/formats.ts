import type { Language } from '#lib/domain/course/course.ts';

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

export type Formats = ReturnType<typeof formatsFor>;

/** Dates, numbers and sizes as a language writes them. Dates are ISO strings or instants. */
export function formatsFor(language: Language) {
	const locale = locales[language];
	const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
	const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
	const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
	const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
	const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
	const languages = new Intl.DisplayNames(locale, { type: 'language' });
	const list = new Intl.ListFormat(locale, { type: 'conjunction' });

	return {
		formatDate: (at: string | Date) => date.format(new Date(at)),
		formatDateTime: (at: string | Date) => dateTime.format(new Date(at)),
		formatTime: (at: string | Date) => time.format(new Date(at)),
		formatNumber: (value: number) => number.format(value),
		/** A share, 0–1. */
		formatPercent: (share: number) => percent.format(share),
		formatLanguage: (code: Language) => languages.of(code) ?? code,
		formatList: (items: readonly string[]) => list.format(items),
		/** Decimal kilobytes and megabytes, as data plans count them. */
		formatBytes: (bytes: number) =>
			bytes < 1000
				? `${number.format(bytes)} B`
				: bytes < 1_000_000
					? `${number.format(bytes / 1000)} kB`
					: `${number.format(bytes / 1_000_000)} MB`
	};
}
