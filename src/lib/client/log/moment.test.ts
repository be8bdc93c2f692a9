import { expect, it } from 'vitest';
import { thisMoment } from './moment.ts';

it.each([
	[Date.UTC(2026, 10, 22), '2026-11-22T00:00:00.000Z'],
	[Date.UTC(2001, 0, 1), '2001-01-01T00:00:00.000Z'],
	[8.64e15, '9999-12-31T23:59:59.999Z'],
	[-8.64e15, '1970-01-01T00:00:00.000Z']
])('writes a clock at %i in a form that every server reads: %s', (clock, at) => {
	expect(thisMoment(clock).at).toBe(at);
});
