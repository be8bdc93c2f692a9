import { activityKey, type ActivityKey } from '#lib/domain/course/activity-key.ts';
import type { Offer } from '../packs/offer.ts';

/** Whether this is a case of a course on offer. */
export function isScenario({ courses }: Pick<Offer, 'courses'>, key: ActivityKey): boolean {
	const rule = courses.get(key.split('/')[0] ?? '')?.rule;
	return (rule?.modules ?? []).some((module) =>
		module.activities.some(
			({ id, kind }) => kind === 'scenario' && activityKey(rule?.id ?? '', module.id, id) === key
		)
	);
}
