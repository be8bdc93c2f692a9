import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededShuffle } from './seeded-shuffle.ts';

describe('a seeded shuffle', () => {
	it('loses nothing and adds nothing', () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
				const before = [...items];
				const shuffled = [...seededShuffle(items, seed)];
				expect(shuffled.sort()).toEqual([...items].sort());
				expect(items).toEqual(before);
			})
		);
	});

	it('is the same for the same seed', () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
				expect(seededShuffle(items, seed)).toEqual(seededShuffle(items, seed));
			})
		);
	});

	it('never changes between versions: attempts of last year must be drawn again', () => {
		expect(seededShuffle([1, 2, 3, 4, 5, 6, 7, 8], 'bimtek-netral')).toEqual([
			3, 5, 7, 6, 4, 1, 2, 8
		]);
	});

	it('puts every item in every place about as often', () => {
		const rounds = 6000;
		const counts = [0, 0, 0];
		for (let round = 0; round < rounds; round += 1) {
			const place = seededShuffle(['a', 'b', 'c'], `attempt-${round}`).indexOf('a');
			counts[place] = (counts[place] ?? 0) + 1;
		}
		for (const count of counts) expect(Math.abs(count / rounds - 1 / 3)).toBeLessThan(0.03);
	});
});
