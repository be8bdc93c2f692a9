import { activityKey, type ActivityKey } from '../course/activity-key.ts';
import type { Evaluation } from '../course/evaluation.ts';
import type { Result, Standing } from './standing.ts';

/** How much better somebody did after a course than before it. Shares are 0–1. */
export type LearningGain = {
	readonly before: number;
	readonly after: number;
	/** after − before, in percentage points; below 0 when it fell. */
	readonly points: number;
	/** The part of what was missing before that is there now; absent when nothing was missing. */
	readonly normalised?: number;
};

export type TestResult = Pick<Result, 'startedAt' | 'scaled'>;

/**
 * The first result of each test counts: a repeated test is about the same questions again, whose
 * answers have been shown, so the best one would tell of memory and not of the course. For the same
 * reason a test before the course counts only if it was begun before the one after it.
 */
export function learningGain(
	before: readonly TestResult[],
	after: readonly TestResult[]
): LearningGain | undefined {
	const first = firstOf(before);
	const second = firstOf(after);
	if (!first || !second || first.startedAt >= second.startedAt) return undefined;
	return gainBetween(first.scaled, second.scaled);
}

export function gainBetween(before: number, after: number): LearningGain {
	const rise = after - before;
	return {
		before,
		after,
		points: rounded(rise * 100),
		...(before < 1 && { normalised: rounded(rise / (1 - before)) })
	};
}

/** The gain that a learner's standings in a course tell; `undefined` without both tests. */
export function gainInCourse(
	course: { readonly id: string; readonly evaluation?: Evaluation | undefined },
	standings: ReadonlyMap<ActivityKey, Standing>
): LearningGain | undefined {
	const { id, evaluation } = course;
	if (!evaluation) return undefined;
	const resultsOf = (part: string) => standings.get(keyOfPart(id, part))?.results ?? [];
	return learningGain(resultsOf(evaluation.before), resultsOf(evaluation.after));
}

/** The activity that an evaluation names as `<module>/<activity>`. */
export function keyOfPart(course: string, part: string): ActivityKey {
	const [module = '', activity = ''] = part.split('/');
	return activityKey(course, module, activity);
}

type Scored = TestResult & { readonly scaled: number };

function firstOf(results: readonly TestResult[]): Scored | undefined {
	const scored = results.filter((result): result is Scored => result.scaled !== undefined);
	return scored.reduce<Scored | undefined>(
		(first, result) => (first && first.startedAt <= result.startedAt ? first : result),
		undefined
	);
}

/** Six decimals, so that 0.85 − 0.55 is 30 points on every machine. */
function rounded(value: number): number {
	return Math.round(value * 1e6) / 1e6 + 0;
}
