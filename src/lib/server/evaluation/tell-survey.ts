import { scale } from '#lib/domain/survey/survey.ts';
import { leastPeople } from './tell-gains.ts';

/** What one person handed in: item → response. */
export type HandedIn = ReadonlyMap<string, string>;

export type ToldScale = {
	readonly people: number;
	/** 1–5. */
	readonly mean: number;
	/** How many answered 1, 2, 3, 4 and 5. */
	readonly counts: readonly number[];
};

export type ToldSurvey = {
	/** How many are told of: always whole fives. */
	readonly people: number;
	/** By item; one that fewer than five answered is not there. */
	readonly scales: ReadonlyMap<string, ToldScale>;
	/** How many wrote something, by item; what they wrote is never told. */
	readonly texts: ReadonlyMap<string, number>;
};

type Items = readonly { readonly id: string; readonly kind: 'scale' | 'text' }[];

/**
 * The survey of the people in the order in which they came, whole fives of them: who looks again
 * later sees five more people or the same, so a difference never tells what one person answered.
 */
export function tellSurvey(items: Items, inOrder: readonly HandedIn[]): ToldSurvey {
	const told = inOrder.slice(0, inOrder.length - (inOrder.length % leastPeople));
	const scales = new Map<string, ToldScale>();
	const texts = new Map<string, number>();
	for (const { id, kind } of items) {
		const responses = told.map((one) => one.get(id) ?? '');
		const answered = responses.filter((response) => response.trim() !== '').length;
		if (kind === 'text') {
			if (told.length > 0) texts.set(id, answered);
			continue;
		}
		const counts = scale.map((step) => responses.filter((response) => response === step).length);
		const people = counts.reduce((sum, count) => sum + count, 0);
		if (people < leastPeople) continue;
		const points = counts.reduce((sum, count, at) => sum + count * (at + 1), 0);
		scales.set(id, { people, mean: points / people, counts });
	}
	return { people: told.length, scales, texts };
}
