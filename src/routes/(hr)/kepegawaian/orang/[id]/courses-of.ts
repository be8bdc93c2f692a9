import { activityKey } from '#lib/domain/course/activity-key.ts';
import type { Offer } from '#lib/server/packs/offer.ts';
import type { AttemptRecord } from '#lib/server/reports/work-of.ts';
import { wordsIn } from '../../report-asked.ts';

export type ActivityRecord = {
	readonly key: string;
	readonly title: string;
	readonly module: string;
	readonly required: boolean;
	readonly attempts: readonly AttemptRecord[];
};

/** Every activity on offer with what was done in it; also work in activities that are gone. */
export function coursesOf(offer: Offer, attempts: readonly AttemptRecord[], language: string) {
	const done = Map.groupBy(attempts, (tried) =>
		activityKey(tried.course, tried.module, tried.activity)
	);
	return [...offer.courses.values()].map(({ rule, words: all }) => {
		const words = wordsIn(all, language);
		const activities = rule.modules.flatMap((module) =>
			module.activities.map((activity): ActivityRecord => {
				const key = activityKey(rule.id, module.id, activity.id);
				const moduleWords = words.modules[module.id];
				return {
					key,
					title: moduleWords?.activities[activity.id] ?? activity.id,
					module: moduleWords?.title ?? module.id,
					required: activity.required,
					attempts: done.get(key) ?? []
				};
			})
		);
		const known = new Set(activities.map(({ key }) => key));
		const gone = [...done]
			.filter(([key, [first]]) => first?.course === rule.id && !known.has(key))
			.map(([key, tries]): ActivityRecord => {
				const { module = '', activity = '' } = tries[0] ?? {};
				return { key, title: activity, module, required: false, attempts: tries };
			});
		return { id: rule.id, title: words.title, activities: [...activities, ...gone] };
	});
}
