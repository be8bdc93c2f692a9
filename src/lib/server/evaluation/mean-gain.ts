import { gainBetween, type LearningGain } from '#lib/domain/progress/learning-gain.ts';

/** The gain of a group: between the means of its people. */
export type MeanGain = LearningGain & { readonly people: number };

export function meanGain(gains: readonly LearningGain[]): MeanGain {
	const mean = (of: (gain: LearningGain) => number) =>
		gains.reduce((sum, gain) => sum + of(gain), 0) / gains.length;
	return {
		people: gains.length,
		...gainBetween(
			mean(({ before }) => before),
			mean(({ after }) => after)
		)
	};
}
