import { describe, expect, it } from 'vitest';
import type { CourseRule } from '../course/course.ts';
import type { Registration } from '../statement/statement.ts';
import type { Attempt } from './attempt.ts';
import type { CourseProgress } from './course-progress.ts';
import { moduleProgress } from './module-progress.ts';
import { nextStep } from './next-step.ts';
import type { Standing } from './standing.ts';

const rule: CourseRule = {
	id: 'course',
	creditHours: 1,
	validForMonths: 24,
	predicates: [],
	modules: [
		{
			id: 'one',
			creditMinutes: 45,
			activities: [
				{ id: 'reading', kind: 'reading', minutes: 5, required: true, counts: 'best' },
				{ id: 'extra', kind: 'reading', minutes: 5, required: false, counts: 'best' },
				{ id: 'quiz', kind: 'quiz', minutes: 5, required: true, counts: 'best' }
			]
		},
		{
			id: 'two',
			creditMinutes: 45,
			activities: [{ id: 'exam', kind: 'quiz', minutes: 5, required: true, counts: 'first' }]
		}
	]
};

function progressWith(states: Record<string, Standing['state']>): CourseProgress {
	const standings = new Map(
		Object.entries(states).map(([key, state]) => [`course/${key}`, { state, results: [] }])
	);
	return { standings, passed: 0, required: 3 };
}

function openAt(lastAt: string): Attempt {
	return { registration: 'r' as Registration, lastAt } as Attempt;
}

const step = (states: Record<string, Standing['state']>, open: Record<string, string> = {}) =>
	nextStep(
		rule,
		progressWith(states),
		new Map(Object.entries(open).map(([key, at]) => [`course/${key}`, openAt(at)]))
	);

describe('the next step', () => {
	it('is the first required activity for someone new', () => {
		expect(step({})).toMatchObject({ kind: 'begin', module: 'one', key: 'course/one/reading' });
	});

	it('passes over what is optional', () => {
		expect(step({ 'one/reading': 'passed' })).toMatchObject({
			kind: 'begin',
			key: 'course/one/quiz'
		});
	});

	it('is what was left open last, wherever it stands in the course', () => {
		const open = { 'one/reading': '2026-01-01', 'two/exam': '2026-01-02' };
		expect(step({}, open)).toMatchObject({ kind: 'continue', key: 'course/two/exam' });
	});

	it('does not return to a passed activity that is being repeated', () => {
		const open = { 'one/reading': '2026-01-01' };
		expect(step({ 'one/reading': 'passed' }, open)).toMatchObject({ key: 'course/one/quiz' });
	});

	it('is another try at what was failed', () => {
		expect(step({ 'one/reading': 'passed', 'one/quiz': 'failed' })).toMatchObject({
			kind: 'try-again',
			key: 'course/one/quiz'
		});
	});

	it('never sends back to a failed activity whose first attempt counts', () => {
		const states = { 'one/reading': 'passed', 'one/quiz': 'passed', 'two/exam': 'failed' } as const;
		expect(step(states)).toEqual({ kind: 'stuck' });
	});

	it('is nothing when all is passed', () => {
		const states = { 'one/reading': 'passed', 'one/quiz': 'passed', 'two/exam': 'passed' } as const;
		expect(step(states)).toEqual({ kind: 'done' });
	});
});

it('counts a module by its required activities', () => {
	const progress = progressWith({ 'one/reading': 'passed', 'one/extra': 'passed' });
	const [one] = rule.modules;
	expect(one && moduleProgress('course', one, progress)).toEqual({ passed: 1, required: 2 });
});
