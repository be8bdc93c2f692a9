import type { LearningGain } from '#lib/domain/progress/learning-gain.ts';
import { meanGain, type MeanGain } from './mean-gain.ts';

/** Of fewer people nothing is told. */
export const leastPeople = 5;

export type UnitGain = MeanGain & { readonly unitId: string };

export type ToldGains =
	| { readonly kind: 'too-few' }
	| {
			readonly kind: 'told';
			readonly all: MeanGain;
			/** Only units that can be told of, by id. */
			readonly units: readonly UnitGain[];
			/** How many units with somebody in them are not told of. */
			readonly hiddenUnits: number;
	  };

/**
 * Means of the people who took both tests. A unit of fewer than five is not told; and as the total
 * less the told units is what is left, those left out are five or more together, or none: otherwise
 * the smallest told unit is left out as well, until it is so.
 */
export function tellGains(gainsByUnit: ReadonlyMap<string, readonly LearningGain[]>): ToldGains {
	const units = [...gainsByUnit]
		.filter(([, gains]) => gains.length > 0)
		.sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
	const all = units.flatMap(([, gains]) => gains);
	if (all.length < leastPeople) return { kind: 'too-few' };

	const told = units.filter(([, gains]) => gains.length >= leastPeople);
	let left = all.length - told.reduce((sum, [, gains]) => sum + gains.length, 0);
	while (left > 0 && left < leastPeople) left += told.pop()?.[1].length ?? leastPeople;
	return {
		kind: 'told',
		all: meanGain(all),
		units: told
			.map(([unitId, gains]) => ({ unitId, ...meanGain(gains) }))
			.sort((a, b) => (a.unitId < b.unitId ? -1 : 1)),
		hiddenUnits: units.length - told.length
	};
}
