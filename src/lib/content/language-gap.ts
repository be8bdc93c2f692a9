import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Language } from '#lib/domain/course/course.ts';
import type { Place, Report } from './problem.ts';

/** The language that every course must have; a module may lack any other. */
export const firstLanguage: Language = 'id';

/**
 * Says that words are missing. In the first language that is an error; in another one the module
 * is simply not offered in that language, and the author is told.
 */
export function reportGap(report: Report, language: Language, place: Place, message: string): void {
	if (language === firstLanguage) report.error(place, message);
	else report.warn(place, `${message}; until then the module is not offered in "${language}"`);
}

/**
 * Says that a file of words is missing in an activity's folder, unless the whole module has no words
 * in that language: then the module's own file says it once for all of them.
 */
export function reportMissingFile(
	report: Report,
	language: Language,
	folder: string,
	place: Place
): void {
	const module = dirname(folder);
	const isActivity = existsSync(`${module}/module.yaml`);
	if (language !== firstLanguage && isActivity && !existsSync(`${module}/${language}.yaml`)) return;
	reportGap(report, language, place, 'this file is missing');
}
