import { describe, expect, it } from 'vitest';
import { question, quizOf } from '#tests/support/quizzes.ts';
import { choice, decision, ending, scenarioOf } from '#tests/support/scenarios.ts';
import { statementsOf } from '#tests/support/statements.ts';
import type { Activity } from '../course/course.ts';
import { answered, began, chose, ended, readSection, type Said } from '../statement/say.ts';
import { attemptFrom } from './attempt.ts';
import { gradeAttempt } from './grade-attempt.ts';

const words = { title: 'Judul', summary: 'Ringkasan', minutes: 5 };
const key = 'contoh/satu/x';

const quiz: Activity = {
	...words,
	id: 'x',
	kind: 'quiz',
	quiz: quizOf([question('p'), question('q')], { pass: 0.5 })
};
const scenario: Activity = {
	...words,
	id: 'x',
	kind: 'scenario',
	scenario: scenarioOf({
		awal: decision(choice('baik', 'tepat', 'tamat'), choice('buruk', 'melanggar', 'tamat')),
		tamat: ending()
	})
};
const section = (id: string) => ({ id, heading: id, html: '', articles: [] });
const reading: Activity = {
	...words,
	id: 'x',
	kind: 'reading',
	reading: { sections: [section('a'), section('b')] }
};

function gradeOf(activity: Activity, statements = statementsOf([began(key)])) {
	const attempt = attemptFrom(statements);
	return attempt && gradeAttempt(activity, attempt);
}
const grade = (activity: Activity, ...said: readonly Said[]) =>
	gradeOf(activity, statementsOf([began(key), ...said]));

describe('the grade of a quiz', () => {
	const done = ended(key, { outcome: 'passed', scaled: 1, answers: 2 });
	const right = [answered(key, 'p', 'a'), answered(key, 'q', 'b')];

	it('is open until it is handed in', () => {
		expect(grade(quiz, ...right)).toEqual({ kind: 'open' });
	});

	it('is calculated anew, whatever the device has said', () => {
		expect(grade(quiz, ...right, done)).toEqual({ kind: 'graded', passed: true, scaled: 0.5 });
	});

	it('waits for answers that have not arrived', () => {
		const all = statementsOf([began(key), ...right, done]);
		const withoutOne = all.filter((_, index) => index !== 2);
		expect(gradeOf(quiz, withoutOne)).toEqual({ kind: 'waiting' });
		expect(gradeOf(quiz, all)).toMatchObject({ kind: 'graded' });
	});

	it('is not hurried by an answer after handing in', () => {
		const all = statementsOf([began(key), ...right, done, answered(key, 'q', 'a')]);
		const withoutOne = all.filter((_, index) => index !== 2);
		expect(gradeOf(quiz, withoutOne)).toEqual({ kind: 'waiting' });
		expect(gradeOf(quiz, all)).toMatchObject({ scaled: 0.5 });
	});
});

describe('the grade of a scenario', () => {
	const over = ended(key, { outcome: 'passed', scaled: 1, answers: 1 });

	it('is there as soon as an ending is reached', () => {
		expect(grade(scenario, chose(key, 'awal', 'buruk', 0))).toEqual({
			kind: 'graded',
			passed: false,
			scaled: 0
		});
	});

	it('is open before, and waits if the device says that it has ended', () => {
		expect(grade(scenario)).toEqual({ kind: 'open' });
		expect(grade(scenario, over)).toEqual({ kind: 'waiting' });
	});
});

describe('the grade of a reading', () => {
	it('is a pass once every section was read', () => {
		expect(grade(reading, readSection(key, 'b'))).toEqual({ kind: 'open' });
		expect(grade(reading, readSection(key, 'b'), readSection(key, 'a'))).toEqual({
			kind: 'graded',
			passed: true
		});
	});

	it('is open when the device says it is done but has not read it all', () => {
		const done = ended(key, { outcome: 'completed', answers: 0 });
		expect(grade(reading, readSection(key, 'a'), done)).toEqual({ kind: 'open' });
	});
});
