import { describe, expect, it } from 'vitest';
import type { PackHash } from '#lib/domain/statement/statement.ts';
import type { Catalogue } from '#lib/protocol/catalogue.ts';
import type { PackOnDevice } from './pack-on-device.ts';
import { packFor, packOffers } from './pack-offers.ts';

const rule = { id: 'c', creditHours: 1, validForMonths: 12, predicates: [], modules: [] };
const published = (...hashes: string[]): Catalogue => ({
	format: 1,
	reference: [],
	courses: [
		{
			rule,
			words: {},
			packs: hashes.map((hash, index) => ({
				module: `m${index}`,
				language: 'id' as const,
				hash,
				bytes: 10
			}))
		}
	]
});
const here = (module: string, hash: string, savedAt: string): PackOnDevice => ({
	hash: hash as PackHash,
	course: 'c',
	module,
	language: 'id',
	bytes: 9,
	savedAt
});

describe('packs on offer', () => {
	it('are absent, here, or due for an update', () => {
		const packs = [here('m1', 'b', '2026-01-01'), here('m2', 'old', '2026-01-01')];
		expect(packOffers(published('a', 'b', 'c'), packs)).toMatchObject([
			{ module: 'm0', state: 'absent' },
			{ module: 'm1', state: 'here', here: 'b' },
			{ module: 'm2', state: 'update', hash: 'c', here: 'old' }
		]);
	});

	it('let a new attempt begin on the newest pack that is here', () => {
		const which = { course: 'c', module: 'm0', language: 'id' } as const;
		const packs = [here('m0', 'one', '2026-02-01'), here('m0', 'two', '2026-01-01')];
		expect(packFor(undefined, packs, which)).toBe('one');
		expect(packFor(published('two'), packs, which)).toBe('two');
		expect(packFor(published('three'), packs, which)).toBe('one');
		expect(packFor(published('three'), packs, { ...which, language: 'en' })).toBeUndefined();
	});
});
