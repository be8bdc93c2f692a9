import type { Language } from '#lib/domain/course/course.ts';

/** 0–100 with both decimals that a file and a certificate have, so that they cannot seem to differ. */
export function scoreInWords(score: number, language: Language): string {
	const locale = language === 'id' ? 'id-ID' : 'en-GB';
	return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(score);
}
