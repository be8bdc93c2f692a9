import { nextDate } from '#lib/client/refreshers/next-date.ts';
import type { RefresherItem } from '#lib/client/refreshers/refreshers-here.ts';
import type { Answered } from '#lib/domain/refresher/next-in-session.ts';
import type { RefresherCard } from '#lib/domain/refresher/refresher-card.ts';

export type SessionResult = {
	readonly item: RefresherItem;
	/** At the first time of asking. */
	readonly right: boolean;
	/** When it comes back, ISO. */
	readonly next: string;
};

/** What came of each item that was asked. */
export function sessionResults(
	plan: readonly RefresherItem[],
	answered: readonly Answered[]
): readonly SessionResult[] {
	return plan.flatMap((item) => {
		const first = answered.find(({ id }) => id === item.card.id);
		return first ? [{ item, right: first.right, next: nextDateIn(answered, item.card) }] : [];
	});
}

export function nextDateIn(answered: readonly Answered[], card: RefresherCard): string {
	return nextDate(
		card,
		answered.filter(({ id }) => id === card.id)
	);
}
