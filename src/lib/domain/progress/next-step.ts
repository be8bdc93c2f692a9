import { activityKey, type ActivityKey } from '../course/activity-key.ts';
import type { ActivityRule, CourseRule } from '../course/course.ts';
import { compare } from '../shared/compare.ts';
import type { Attempt } from './attempt.ts';
import type { CourseProgress } from './course-progress.ts';

export type NextStep =
	| { readonly kind: 'done' }
	/** Nothing is left to begin, but an activity that counts its first attempt was failed. */
	| { readonly kind: 'stuck' }
	| {
			readonly kind: 'continue' | 'begin' | 'try-again';
			readonly module: string;
			readonly activity: ActivityRule;
			readonly key: ActivityKey;
	  };

type Step = Extract<NextStep, { readonly key: ActivityKey }>;

/**
 * The one thing to do next: what was left open on this device last, else the first required
 * activity, in the course's order, that is not passed and can still be.
 */
export function nextStep(
	rule: CourseRule,
	progress: CourseProgress,
	openHere: ReadonlyMap<ActivityKey, Attempt>
): NextStep {
	const missing = missingIn(rule, progress);
	const begun = missing
		.filter(({ key }) => openHere.has(key))
		.sort((a, b) => compare(lastAt(b, openHere), lastAt(a, openHere)));
	const [next] = begun;
	if (next) return { ...next, kind: 'continue' };
	const possible = missing.find(
		({ key, activity }) =>
			activity.counts !== 'first' || progress.standings.get(key)?.state !== 'failed'
	);
	if (!possible) return missing.length === 0 ? { kind: 'done' } : { kind: 'stuck' };
	const failed = progress.standings.get(possible.key)?.state === 'failed';
	return { ...possible, kind: failed ? 'try-again' : 'begin' };
}

function missingIn(rule: CourseRule, progress: CourseProgress): Omit<Step, 'kind'>[] {
	return rule.modules.flatMap((module) =>
		module.activities
			.filter(({ required }) => required)
			.map((activity) => {
				const key = activityKey(rule.id, module.id, activity.id);
				return { module: module.id, activity, key };
			})
			.filter(({ key }) => progress.standings.get(key)?.state !== 'passed')
	);
}

function lastAt({ key }: { key: ActivityKey }, open: ReadonlyMap<ActivityKey, Attempt>): string {
	return open.get(key)?.lastAt ?? '';
}
