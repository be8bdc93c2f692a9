import { expect, it } from 'vitest';
import type { Registration } from '../statement/statement.ts';
import type { Attempt } from './attempt.ts';
import { openAttempt } from './open-attempt.ts';
import type { ServerGrade } from './standing.ts';

function attempt(registration: string, device: string, over: Partial<Attempt> = {}): Attempt {
	return { registration, device, activity: 'c/m/a', ...over } as Attempt;
}

const end = { at: '2026-01-01', passed: true, answers: 0 };
const seenFrom = (
	device: string,
	attempts: Attempt[],
	grades = new Map<Registration, ServerGrade>()
) => openAttempt('c/m/a', device, attempts, grades);

it('continues the newest open attempt of this device', () => {
	const found = seenFrom('laptop', [attempt('1', 'laptop'), attempt('2', 'laptop')]);
	expect(found).toMatchObject({ kind: 'here', attempt: { registration: '2' } });
});

it('prefers its own attempt to a newer one of another device', () => {
	const found = seenFrom('laptop', [attempt('1', 'laptop'), attempt('2', 'phone')]);
	expect(found).toMatchObject({ kind: 'here', attempt: { registration: '1' } });
});

it('tells of an attempt on another device without opening it', () => {
	expect(seenFrom('laptop', [attempt('1', 'phone')]).kind).toBe('elsewhere');
});

it('leaves ended, graded and other activities alone', () => {
	const grades = new Map([['2', { registration: '2', passed: true }]]) as Map<
		Registration,
		ServerGrade
	>;
	const attempts = [
		attempt('1', 'laptop', { end }),
		attempt('2', 'laptop'),
		attempt('3', 'laptop', { activity: 'c/m/b' })
	];
	expect(seenFrom('laptop', attempts, grades)).toEqual({ kind: 'none' });
});
