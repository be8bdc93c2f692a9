import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from './add-months.ts';

describe('adding months', () => {
	it.each([
		['2026-11-22T03:04:05.678Z', 24, '2028-11-22T03:04:05.678Z'],
		['2026-08-31T00:00:00.000Z', 6, '2027-02-28T00:00:00.000Z'],
		['2027-08-31T00:00:00.000Z', 6, '2028-02-29T00:00:00.000Z'],
		['2028-02-29T00:00:00.000Z', 12, '2029-02-28T00:00:00.000Z'],
		['2026-12-31T23:59:59.999Z', 1, '2027-01-31T23:59:59.999Z'],
		['2026-05-31T12:00:00.000Z', 0, '2026-05-31T12:00:00.000Z']
	])('%s and %d months are %s', (iso, months, expected) => {
		expect(addMonths(iso, months)).toBe(expected);
	});

	it('ends in the month that was meant, on the same day or the last one', () => {
		const dates = fc.date({
			min: new Date('2000-01-01'),
			max: new Date('2100-01-01'),
			noInvalidDate: true
		});
		fc.assert(
			fc.property(dates, fc.integer({ min: 0, max: 600 }), (from, months) => {
				const to = new Date(addMonths(from.toISOString(), months));
				const distance =
					(to.getUTCFullYear() - from.getUTCFullYear()) * 12 +
					to.getUTCMonth() -
					from.getUTCMonth();
				expect(distance).toBe(months);
				const nextDay = new Date(to.getTime() + 86_400_000);
				if (to.getUTCDate() !== from.getUTCDate()) expect(nextDay.getUTCDate()).toBe(1);
			})
		);
	});
});
