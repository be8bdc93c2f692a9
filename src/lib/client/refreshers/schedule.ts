import { createEmptyCard, fsrs, Rating, type Card } from 'ts-fsrs';
import type { RefresherCard } from '#lib/domain/refresher/refresher-card.ts';
import { compare } from '#lib/domain/shared/compare.ts';

export type Scheduled = {
	readonly card: RefresherCard;
	/** When it is to be asked again, ISO. */
	readonly due: string;
};

// Without chance, so that every device comes to the same dates; a day is the shortest step.
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

/** The dates of the cards, soonest first. */
export function schedule(cards: readonly RefresherCard[]): readonly Scheduled[] {
	return cards
		.map((card) => ({ card, due: dueDate(card) }))
		.sort((a, b) => compare(a.due, b.due) || compare(a.card.id, b.card.id));
}

/** When it is to be asked again, ISO. */
export function dueDate({ recalls }: Pick<RefresherCard, 'recalls'>): string {
	const [first] = recalls;
	const memory = recalls.reduce<Card>(
		(card, { at, right }) => scheduler.next(card, at, right ? Rating.Good : Rating.Again).card,
		createEmptyCard(first.at)
	);
	return memory.due.toISOString();
}
