import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

/** The same value with the keys of every object written in the opposite order. */
function turned(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(turned);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, member]) => [key, turned(member)])
	);
}

describe('canonical JSON', () => {
	it('is the same for equal values, whatever order their keys were written in', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
			})
		);
	});

	it('says the value and nothing else', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const text = canonicalJson(value);
				expect(text).toBe(canonicalJson(JSON.parse(text)));
				expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
			})
		);
	});

	it('sorts keys by code unit and leaves out what is undefined', () => {
		expect(canonicalJson({ b: 1, a: undefined, B: [2, undefined], é: null })).toBe(
			'{"B":[2,null],"b":1,"é":null}'
		);
	});
});
