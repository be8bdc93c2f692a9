import type { Recall } from './refresher-card.ts';

/** One answer in a session, by the id of its card. */
export type Answered = Recall & { readonly id: string };

export type NextInSession = {
	readonly id: string;
	/** Asked a second time, because the first answer was wrong. */
	readonly again: boolean;
};

/** What a session asks next: each item once, then once more what was wrong; `undefined` at its end. */
export function nextInSession(
	plan: readonly string[],
	answered: readonly Answered[]
): NextInSession | undefined {
	const given = Map.groupBy(answered, ({ id }) => id);
	const fresh = plan.find((id) => !given.has(id));
	if (fresh !== undefined) return { id: fresh, again: false };
	const wrong = plan.find((id) => {
		const answers = given.get(id) ?? [];
		return answers.length === 1 && answers[0]?.right === false;
	});
	return wrong === undefined ? undefined : { id: wrong, again: true };
}

/** How many questions the session will have asked when it ends, as far as is known by now. */
export function lengthOfSession(plan: readonly string[], answered: readonly Answered[]): number {
	const wrong = new Set(answered.filter(({ right }) => !right).map(({ id }) => id));
	return plan.length + plan.filter((id) => wrong.has(id)).length;
}
