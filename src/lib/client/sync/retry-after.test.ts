import { expect, it } from 'vitest';
import { backOffMs } from './back-off.ts';
import { retryAfterMs } from './retry-after.ts';

const now = Date.parse('2026-11-22T00:00:00Z');

it.each([
	['120', 120_000],
	['Sun, 22 Nov 2026 00:01:00 GMT', 60_000],
	['Sat, 21 Nov 2026 00:00:00 GMT', 0],
	['999999', 3_600_000],
	['soon', undefined],
	['', undefined],
	[null, undefined]
])('reads Retry-After %j', (header, expected) => {
	expect(retryAfterMs(header, now)).toBe(expected);
});

it('backs off to five minutes at most, and never less than half of that', () => {
	expect(backOffMs(1, 0)).toBe(1_000);
	expect(backOffMs(1, 1)).toBe(2_000);
	expect(backOffMs(30, 1)).toBe(300_000);
	expect(backOffMs(30, 0)).toBe(150_000);
});
