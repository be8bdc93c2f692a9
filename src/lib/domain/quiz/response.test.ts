import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listIn, listResponse, pairsIn, pairsResponse } from './response.ts';

/** Any id that does not hold a separator itself. */
const id = fc
	.oneof(
		fc.string({ minLength: 1 }),
		fc.constantFrom('__proto__', 'constructor', '[', ']', ',', '2', '10')
	)
	.filter((text) => !text.includes('[,]') && !text.includes('[.]'));

describe('a response', () => {
	it('gives back the list that was written', () => {
		fc.assert(
			fc.property(fc.array(id), (ids) => {
				expect(listIn(listResponse(ids))).toEqual(ids);
			})
		);
	});

	it('gives back the pairs that were written', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(id, id)), (pairs) => {
				const written = Object.fromEntries(pairs);
				expect(Object.entries(pairsIn(pairsResponse(written))).sort()).toEqual(
					Object.entries(written).sort()
				);
			})
		);
	});

	it('is the same for the same pairs, in whatever order they were made', () => {
		expect(pairsResponse({ b: 'y', a: 'x' })).toBe('a[.]x[,]b[.]y');
		expect(pairsResponse({ a: 'x', b: 'y' })).toBe('a[.]x[,]b[.]y');
	});

	it('drops what is not a pair', () => {
		expect(pairsIn('a[,]b[.]y[,]c[.]d[.]e')).toEqual({ b: 'y' });
	});
});
