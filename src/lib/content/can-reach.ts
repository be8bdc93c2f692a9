import type { State } from '#lib/domain/scenario/explore-scenario.ts';

/** The states from which some way leads to one of the targets, the targets included. */
export function canReach(
	states: readonly State[],
	targets: readonly number[]
): ReadonlySet<number> {
	const back = states.map((): number[] => []);
	for (const [from, { exits }] of states.entries()) {
		for (const { to } of exits) back[to]?.push(from);
	}
	const reaching = new Set(targets);
	// A set may grow while it is walked.
	for (const index of reaching) for (const from of back[index] ?? []) reaching.add(from);
	return reaching;
}
