import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { began } from './say.ts';
import { withHonestTimes, type Received } from './honest-time.ts';
import { extension, type Statement } from './statement.ts';

const publishedAt = '2026-01-01T00:00:00.000Z';
const receivedAt = '2026-11-22T03:00:00.000Z';

function received(
	sequence: number,
	timestamp: string,
	parts: { receivedAt?: string; heard?: string } = {}
): Received {
	const clock = { page: 'p', elapsedMs: 0, ...(parts.heard && { server: parts.heard }) };
	const statement = {
		...began('kecil/dasar/bacaan'),
		id: `statement-${sequence}`,
		context: {
			extensions: {
				[extension.device]: 'device',
				[extension.sequence]: sequence,
				[extension.clock]: clock
			}
		},
		timestamp
	} as unknown as Statement;
	return { statement, publishedAt, receivedAt: parts.receivedAt ?? receivedAt };
}

function times(...items: readonly Received[]): readonly string[] {
	return withHonestTimes(items).map(({ timestamp }) => timestamp);
}

describe('withHonestTimes', () => {
	it('believes a time that is possible', () => {
		const at = '2026-03-01T09:00:00.000Z';
		expect(times(received(1, at))).toEqual([at]);
	});

	it('moves a time before the pack was published to its publication', () => {
		expect(times(received(1, '2001-01-01T00:00:00.000Z'))).toEqual([publishedAt]);
	});

	it('moves a time before the last word of the server to that word', () => {
		const heard = '2026-10-01T00:00:00.000Z';
		expect(times(received(1, '2026-03-01T00:00:00.000Z', { heard }))).toEqual([heard]);
	});

	it('moves a time after receipt to the receipt', () => {
		expect(times(received(1, '2047-01-01T00:00:00.000Z'))).toEqual([receivedAt]);
	});

	it('believes its own clock at receipt over what a device says it has heard', () => {
		const heard = '2047-01-01T00:00:00.000Z';
		expect(times(received(1, '2047-01-01T00:00:00.000Z', { heard }))).toEqual([receivedAt]);
	});

	it('lets no statement be later than one that followed it, in whatever order they came', () => {
		const end = received(2, '2047-01-01T00:00:00.000Z', { receivedAt: '2026-11-20T00:00:00.000Z' });
		const start = received(1, '2046-01-01T00:00:00.000Z');
		const both = ['2026-11-20T00:00:00.000Z', '2026-11-20T00:00:00.000Z'];
		expect(times(end, start)).toEqual(both);
	});

	it('reads other spellings of UTC, and a date that no calendar has', () => {
		expect(times(received(1, '2026-03-01T16:00:00+07:00'))).toEqual(['2026-03-01T09:00:00.000Z']);
		expect(times(received(1, '2026-99-99T00:00:00.000Z'))).toEqual([publishedAt]);
	});

	it('always gives times in order and between publication and receipt', () => {
		const moment = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
		fc.assert(
			fc.property(fc.array(moment, { minLength: 1, maxLength: 8 }), (timestamps) => {
				const found = times(...timestamps.map((at, sequence) => received(sequence, at)));
				expect(found).toEqual([...found].sort());
				expect(found.every((at) => at >= publishedAt && at <= receivedAt)).toBe(true);
			})
		);
	});
});
