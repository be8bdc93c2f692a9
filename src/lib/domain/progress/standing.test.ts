import { describe, expect, it } from 'vitest';
import type { Registration } from '../statement/statement.ts';
import type { Attempt } from './attempt.ts';
import { standingFrom, type ServerGrade } from './standing.ts';

type Short = { id: string; passed?: boolean; scaled?: number; day?: number };

/** An attempt that ended with this result on the device, or is still open. */
function attempt({ id, passed, scaled, day = Number(id) }: Short): Attempt {
	const at = `2026-03-${String(day).padStart(2, '0')}`;
	return {
		registration: id as Registration,
		activity: 'contoh/satu/kuis',
		startedAt: `${at}T01:00:00.000Z`,
		lastAt: `${at}T02:00:00.000Z`,
		...(passed !== undefined && {
			end: {
				at: `${at}T02:00:00.000Z`,
				passed,
				answers: 0,
				...(scaled !== undefined && { scaled })
			}
		})
	} as Attempt;
}

function grades(...all: readonly ServerGrade[]) {
	return new Map(all.map((grade) => [grade.registration, grade]));
}

const three = [
	attempt({ id: '1', passed: true, scaled: 0.7 }),
	attempt({ id: '2', passed: true, scaled: 0.9 }),
	attempt({ id: '3', passed: false, scaled: 0.4 })
];
const counted = (attempts: readonly Attempt[], counts: 'best' | 'first' | 'last') =>
	standingFrom(attempts, grades(), counts).counted?.registration;

describe('the attempt that counts', () => {
	it.each([
		['best', '2'],
		['first', '1'],
		['last', '3']
	] as const)('is the %s one, if the course says so', (counts, id) => {
		expect(counted(three, counts)).toBe(id);
		expect(counted(three.toReversed(), counts)).toBe(id);
	});

	it('is the earlier of two equally good ones', () => {
		expect(counted([attempt({ id: '1', passed: true, scaled: 0.9 }), ...three], 'best')).toBe('1');
	});

	it('is rather a pass than a higher score that crossed a red line', () => {
		const crossed = attempt({ id: '1', passed: false, scaled: 1 });
		expect(counted([crossed, attempt({ id: '2', passed: true, scaled: 0.6 })], 'best')).toBe('2');
	});

	it('is never one that has not ended', () => {
		expect(counted([attempt({ id: '1' }), ...three.slice(1)], 'first')).toBe('2');
	});
});

describe('the server’s grade', () => {
	const failed = { registration: '2' as Registration, passed: false, scaled: 0.5 };

	it('stands where it differs from the device', () => {
		const standing = standingFrom(three, grades(failed), 'best');
		expect(standing.counted).toMatchObject({ registration: '1', by: 'device' });
		expect(standing.results[1]).toMatchObject({ passed: false, scaled: 0.5, by: 'server' });
	});

	it('is what a single attempt comes to, against what the device said', () => {
		const [, second] = three;
		const standing = standingFrom(second ? [second] : [], grades(failed), 'best');
		expect(standing).toMatchObject({ state: 'failed', counted: { by: 'server', scaled: 0.5 } });
	});

	it('ends an attempt whose end has not arrived', () => {
		const standing = standingFrom([attempt({ id: '2' })], grades(failed), 'last');
		expect(standing.state).toBe('failed');
		expect(standing.open).toBeUndefined();
	});

	it('takes away a score that only the device had', () => {
		const read = { registration: '1' as Registration, passed: true };
		expect(standingFrom(three.slice(0, 1), grades(read), 'best').counted?.scaled).toBeUndefined();
	});
});

describe('where a learner stands', () => {
	it('is nowhere without an attempt', () => {
		expect(standingFrom([], grades(), 'best')).toEqual({ state: 'not-begun', results: [] });
	});

	it('is begun while the only attempt is open', () => {
		expect(standingFrom([attempt({ id: '1' })], grades(), 'best')).toMatchObject({
			state: 'begun',
			open: { registration: '1' }
		});
	});

	it('stays passed while another attempt is open', () => {
		expect(standingFrom([...three, attempt({ id: '4' })], grades(), 'best')).toMatchObject({
			state: 'passed',
			open: { registration: '4' }
		});
	});
});
