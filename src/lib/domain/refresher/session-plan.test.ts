import { expect, it } from 'vitest';
import { minutesFor, sessionPlan } from './session-plan.ts';

const questions = (count: number) =>
	Array.from({ length: count }, () => ({ kind: 'question' }) as const);
const decisions = (count: number) =>
	Array.from({ length: count }, () => ({ kind: 'decision' }) as const);

it('takes at most eight items and five minutes', () => {
	expect(sessionPlan(questions(20))).toHaveLength(8);
	expect(sessionPlan(decisions(20))).toHaveLength(6);
	expect(minutesFor(sessionPlan(decisions(20)))).toBe(5);
	expect(sessionPlan(questions(2))).toHaveLength(2);
});

it('says at least one minute', () => {
	expect(minutesFor(questions(1))).toBe(1);
	expect(minutesFor(questions(3))).toBe(2);
});
