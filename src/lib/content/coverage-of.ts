import type { Cover } from './cover.ts';
import { actCount, dilemmaCount } from './schemas/parts.ts';

/** Where one act or dilemma is taught, and where somebody has to decide about it. */
export type Covered = {
	readonly number: number;
	readonly taught: readonly string[];
	readonly tested: readonly string[];
};

export type Coverage = {
	readonly acts: readonly Covered[];
	readonly dilemmas: readonly Covered[];
};

export function coverageOf(covers: readonly Cover[]): Coverage {
	return {
		acts: coveredUpTo(actCount, covers, ({ acts }) => acts),
		dilemmas: coveredUpTo(dilemmaCount, covers, ({ dilemmas }) => dilemmas)
	};
}

function coveredUpTo(
	count: number,
	covers: readonly Cover[],
	numbersOf: (cover: Cover) => readonly number[]
): readonly Covered[] {
	return Array.from({ length: count }, (_, index) => {
		const number = index + 1;
		const about = covers.filter((cover) => numbersOf(cover).includes(number));
		const where = (not: Cover['does']) =>
			about.flatMap((cover) => (cover.does === not ? [] : cover.where));
		return { number, taught: where('tests'), tested: where('teaches') };
	});
}
