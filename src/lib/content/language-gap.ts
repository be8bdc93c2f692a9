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
