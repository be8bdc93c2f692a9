import type { Language } from '#lib/domain/course/course.ts';
import type { IdsCompared } from './compare-ids.ts';
import { reportGap } from './language-gap.ts';
import type { Place, Report } from './problem.ts';

/** Reports what words lack or have too much, and remembers whether they lack anything. */
export function wordsCompared(
	report: Report,
	language: Language
): IdsCompared & { readonly isComplete: () => boolean } {
	const gaps: Place[] = [];
	return {
		missing: (place, message) => {
			reportGap(report, language, place, message);
			gaps.push(place);
		},
		strange: (place, message) => report.error(place, message),
		isComplete: () => gaps.length === 0
	};
}
