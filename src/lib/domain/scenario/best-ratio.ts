/** One way on: what it earns, whether it counts, and the stage that it leads to. */
export type Step = { readonly points: number; readonly counts: boolean; readonly to: number };

/** Part of a story. Every step leads to a stage earlier in the list, so nothing goes in circles. */
export type Stage = {
	readonly ends: boolean;
	readonly steps: readonly Step[];
	/** Scenes of a circle, by the points of their choices: some of them count, at least one. */
	readonly circle?: readonly (readonly number[])[];
};

export type Tally = { readonly earned: number; readonly counted: number };

/** More than any decision earns; a decision earns at most this much. */
const full = 2;

/**
 * The highest (or lowest) share of the points that a way from the last stage to an end can earn.
 * A share of sums cannot be added up along the way, so each round asks for the best surplus over
 * the best share so far, until there is none (Dinkelbach 1967). Rounds are few, and each one
 * looks at every step once. `undefined` if no way ends.
 */
export function bestRatio(
	stages: readonly Stage[],
	sense: 'highest' | 'lowest'
): Tally | undefined {
	const sign = sense === 'highest' ? 1 : -1;
	let best: Tally | undefined;
	// The worst share to start with: nothing of one decision, or all of it.
	let bar: Tally = { earned: sense === 'highest' ? 0 : full, counted: 1 };
	for (;;) {
		const surplusOf = (points: number, counted: number) =>
			sign * (points * bar.counted * full - bar.earned * counted * full);
		const found = bestSurplus(stages, surplusOf);
		if (!found) return undefined;
		if (best && found.surplus <= 0) return best;
		best = found.tally;
		if (best.counted === 0) return best;
		bar = best;
	}
}

type Surplus = { readonly surplus: number; readonly tally: Tally };

function bestSurplus(
	stages: readonly Stage[],
	surplusOf: (points: number, counted: number) => number
): Surplus | undefined {
	const found: (Surplus | undefined)[] = [];
	for (const { ends, steps, circle } of stages) {
		let best: Surplus | undefined = ends ? nothing : undefined;
		for (const { points, counts, to } of steps) {
			const onwards = found[to];
			if (!onwards) continue;
			const counted = counts ? 1 : 0;
			const surplus = onwards.surplus + surplusOf(points, counted);
			if (best && surplus <= best.surplus) continue;
			best = { surplus, tally: sum(onwards.tally, { earned: points, counted }) };
		}
		const inCircle = circle ? bestOfCircle(circle, surplusOf) : nothing;
		found.push(
			best && inCircle
				? { surplus: best.surplus + inCircle.surplus, tally: sum(best.tally, inCircle.tally) }
				: undefined
		);
	}
	return found.at(-1);
}

/** Every scene whose best choice is a gain, or else the one that loses least. */
function bestOfCircle(
	circle: readonly (readonly number[])[],
	surplusOf: (points: number, counted: number) => number
): Surplus | undefined {
	const bests = circle
		.flatMap((choices) =>
			choices
				.map((points) => ({ points, surplus: surplusOf(points, 1) }))
				.sort((a, b) => b.surplus - a.surplus)
				.slice(0, 1)
		)
		.sort((a, b) => b.surplus - a.surplus);
	const gains = bests.filter(({ surplus }, index) => index === 0 || surplus > 0);
	if (gains.length === 0) return undefined;
	return gains.reduce<Surplus>(
		(all, { points, surplus }) => ({
			surplus: all.surplus + surplus,
			tally: sum(all.tally, { earned: points, counted: 1 })
		}),
		nothing
	);
}

const nothing: Surplus = { surplus: 0, tally: { earned: 0, counted: 0 } };

function sum(a: Tally, b: Tally): Tally {
	return { earned: a.earned + b.earned, counted: a.counted + b.counted };
}
