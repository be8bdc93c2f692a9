import { holds, type Position } from '#lib/domain/scenario/position.ts';
import type { Condition } from '#lib/domain/scenario/scenario.ts';

/** What comes of a condition in all the situations that ask it, and why in the author's terms. */
export type Seen = { readonly kind: 'never' | 'always' | 'varies'; readonly why: string };

export function seenOf(condition: Condition, positions: readonly Position[]): Seen {
	const times = positions.filter((position) => holds(condition, position)).length;
	const kind = times === 0 ? 'never' : times === positions.length ? 'always' : 'varies';
	return { kind, why: kind === 'varies' ? '' : reason(condition, kind, positions) };
}

function reason(
	condition: Condition,
	kind: 'never' | 'always',
	positions: readonly Position[]
): string {
	if ('meter' in condition) {
		const { meter } = condition;
		const values = positions.map(({ meters }) => meters[meter] ?? 0);
		const [low, high] = [Math.min(...values), Math.max(...values)];
		const range = low === high ? `always ${low}` : `between ${low} and ${high}`;
		const asked =
			'atLeast' in condition ? `${condition.atLeast} or more` : `${condition.atMost} or less`;
		return `"${meter}" is ${range} here, ${asked} is asked`;
	}
	const flag = 'flag' in condition ? condition.flag : condition.notFlag;
	const isSet = 'flag' in condition === (kind === 'always');
	return `the flag "${flag}" is ${isSet ? 'always' : 'never'} set here`;
}
