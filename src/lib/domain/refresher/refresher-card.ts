import { objectId, type ActivityKey } from '../course/activity-key.ts';
import type { Activity } from '../course/course.ts';
import type { Attempt } from '../progress/attempt.ts';
import type { Path } from '../scenario/scenario.ts';
import { compare } from '../shared/compare.ts';
import type { PackHash } from '../statement/statement.ts';
import { missedItems } from './missed-items.ts';
import type { Review } from './review.ts';

/** How well something was remembered at one time. */
export type Recall = { readonly at: string; readonly right: boolean };

/** One missed decision or question, with everything that its next date follows from. */
export type RefresherCard = {
	/** The activity's key and the item's id; the same on every device. */
	readonly id: string;
	readonly activity: ActivityKey;
	readonly item: string;
	/** The way to the scene when it was last missed. */
	readonly path: Path;
	/** The packs that it was missed on, the latest first. */
	readonly packs: readonly PackHash[];
	/** In time; the first is the first miss. */
	readonly recalls: readonly [Recall, ...Recall[]];
};

/** What an attempt was about; `undefined` when no pack on this device tells. */
export type Judged = { readonly activity: Activity; readonly own: boolean } | undefined;

/** The cards of somebody's attempts and reviews, in any order, in the order they were first missed. */
export function refresherCards(
	attempts: readonly Attempt[],
	reviews: readonly Review[],
	judge: (attempt: Attempt) => Judged
): readonly RefresherCard[] {
	const misses = attempts
		.flatMap((attempt) => missesOf(attempt, judge(attempt)))
		.sort((a, b) => inTime(a, b) || compare(a.id, b.id));
	const reviewed = Map.groupBy([...reviews].sort(inTime), ({ activity, item }) =>
		cardId(activity, item)
	);
	return [...Map.groupBy(misses, ({ id }) => id)].flatMap(([id, all]) => {
		const [first] = all;
		const last = all.at(-1);
		if (!first || !last) return [];
		// Before the first miss there was nothing to refresh, whatever a wrong clock says.
		const since = (reviewed.get(id) ?? []).filter(({ at }) => at >= first.at);
		const later = [...all.slice(1), ...since].sort(inTime);
		return [
			{
				id,
				activity: last.activity,
				item: last.item,
				path: last.path,
				packs: [...new Set(all.map(({ pack }) => pack).reverse())],
				recalls: [recall(first), ...later.map(recall)] as const
			}
		];
	});
}

export function cardId(activity: ActivityKey, item: string): string {
	return objectId(activity, item);
}

type Dated = Recall & { readonly registration: string };

function missesOf(attempt: Attempt, judged: Judged) {
	const { activity, pack, registration, end } = attempt;
	if (!judged || !end) return [];
	return missedItems(judged.activity, attempt, judged.own).map(({ item, path }) => {
		const id = cardId(activity, item);
		return { id, activity, item, path, pack, registration, at: end.at, right: false };
	});
}

function inTime(a: Dated, b: Dated): number {
	return (
		compare(a.at, b.at) ||
		Number(a.right) - Number(b.right) ||
		compare(a.registration, b.registration)
	);
}

function recall({ at, right }: Recall): Recall {
	return { at, right };
}
