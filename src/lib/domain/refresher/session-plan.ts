/** How long one item takes, roughly. */
const seconds = { question: 30, decision: 45 } as const;

const maxItems = 8;
const maxSeconds = 5 * 60;

type Asked = { readonly kind: keyof typeof seconds };

/** The first of what is due that fits into one short session. */
export function sessionPlan<Item extends Asked>(due: readonly Item[]): readonly Item[] {
	let spent = 0;
	return due.slice(0, maxItems).filter(({ kind }) => (spent += seconds[kind]) <= maxSeconds);
}

/** Whole minutes, never none. */
export function minutesFor(items: readonly Asked[]): number {
	const spent = items.reduce((sum, { kind }) => sum + seconds[kind], 0);
	return Math.max(1, Math.ceil(spent / 60));
}
