import { activityKey, type ActivityKey } from '../course/activity-key.ts';
import type { CourseRule } from '../course/course.ts';
import type { Registration } from '../statement/statement.ts';
import type { Attempt } from './attempt.ts';
import { standingFrom, type ServerGrade, type Standing } from './standing.ts';

export type CourseProgress = {
	readonly standings: ReadonlyMap<ActivityKey, Standing>;
	/** Of the required activities. */
	readonly passed: number;
	readonly required: number;
};

/** Where a learner stands in every activity of a course. */
export function courseProgress(
	rule: CourseRule,
	attempts: readonly Attempt[],
	grades: ReadonlyMap<Registration, ServerGrade> = new Map()
): CourseProgress {
	const byActivity = Map.groupBy(attempts, ({ activity }) => activity);
	const standings = new Map<ActivityKey, Standing>();
	for (const module of rule.modules) {
		for (const activity of module.activities) {
			const key = activityKey(rule.id, module.id, activity.id);
			const own = byActivity.get(key) ?? [];
			standings.set(key, standingFrom(own, grades, activity.counts));
		}
	}
	return progressOn(rule, { standings });
}

/** The same for a part of the course, such as a path, from what is known of all of it. */
export function progressOn(
	rule: CourseRule,
	{ standings: known }: Pick<CourseProgress, 'standings'>
): CourseProgress {
	const standings = new Map<ActivityKey, Standing>();
	let passed = 0;
	let required = 0;
	for (const module of rule.modules) {
		for (const activity of module.activities) {
			const key = activityKey(rule.id, module.id, activity.id);
			const standing = known.get(key);
			if (standing) standings.set(key, standing);
			if (!activity.required) continue;
			required += 1;
			if (standing?.state === 'passed') passed += 1;
		}
	}
	return { standings, passed, required };
}
