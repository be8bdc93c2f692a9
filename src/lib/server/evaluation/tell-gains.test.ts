import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gainBetween } from '#lib/domain/progress/learning-gain.ts';
import { leastPeople, tellGains } from './tell-gains.ts';

const gains = (people: number) => Array.from({ length: people }, () => gainBetween(0.5, 0.8));
const units = (sizes: readonly number[]) =>
	new Map(sizes.map((size, at) => [`u${at}`, gains(size)]));

function toldOf(sizes: readonly number[]) {
	const told = tellGains(units(sizes));
	if (told.kind === 'too-few') throw new Error('nothing was told');
	return { ...told, names: told.units.map(({ unitId }) => unitId) };
}

describe('the gains of units', () => {
	it('are never of fewer than five, nor leave fewer than five to be found by subtraction', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(12), { maxLength: 8 }), (sizes) => {
				const told = tellGains(units(sizes));
				const all = sizes.reduce((sum, size) => sum + size, 0);
				expect(told.kind).toBe(all < leastPeople ? 'too-few' : 'told');
				if (told.kind === 'too-few') return;
				const shown = told.units.reduce((sum, { people }) => sum + people, 0);
				for (const { people } of told.units) expect(people).toBeGreaterThanOrEqual(leastPeople);
				const left = all - shown;
				expect(left === 0 || left >= leastPeople).toBe(true);
				expect(told.hiddenUnits).toBe(sizes.filter((size) => size > 0).length - told.units.length);
			})
		);
	});

	it('are all told where all are large enough', () => {
		expect(toldOf([5, 9, 6])).toMatchObject({ names: ['u0', 'u1', 'u2'], hiddenUnits: 0 });
	});

	it('leave the smallest other one out where a single small one would be the rest', () => {
		expect(toldOf([4, 9, 6])).toMatchObject({ names: ['u1'], hiddenUnits: 2 });
	});

	it('leave out only the small ones where those are five together', () => {
		expect(toldOf([3, 9, 2, 6])).toMatchObject({ names: ['u1', 'u3'], hiddenUnits: 2 });
	});

	it('are told as the total alone where there is but one other', () => {
		expect(toldOf([2, 7])).toMatchObject({ names: [], all: { people: 9 }, hiddenUnits: 2 });
	});

	it('are between the means of the people', () => {
		const people = [0.2, 0.4, 0.6, 0.8, 0.5].map((before) => gainBetween(before, 0.75));
		const told = tellGains(new Map([['u', people]]));
		expect(told).toMatchObject({
			all: { people: 5, before: 0.5, after: 0.75, points: 25, normalised: 0.5 }
		});
	});
});
