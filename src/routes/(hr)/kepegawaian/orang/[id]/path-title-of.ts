import type { Offer } from '#lib/server/packs/offer.ts';
import type { CertificateRecord } from '#lib/server/reports/work-of.ts';
import { pathTitles } from '../../path-titles.ts';
import { wordsIn } from '../../report-asked.ts';

/** `undefined` for a certificate of a whole course. */
export function pathTitleOf(
	{ courses }: Offer,
	{ course, path }: Pick<CertificateRecord, 'course' | 'path'>,
	language: string
): string | undefined {
	if (path === '') return undefined;
	const words = courses.get(course)?.words;
	return (words && pathTitles(wordsIn(words, language))[path]) ?? path;
}
