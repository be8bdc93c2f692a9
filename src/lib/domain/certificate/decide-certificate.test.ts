import { describe, expect, it } from 'vitest';
import { statementsOf } from '#tests/support/statements.ts';
import type { CourseRule } from '../course/course.ts';
import { attemptsFrom } from '../progress/attempt.ts';
import { courseProgress } from '../progress/course-progress.ts';
import { began, ended, type Ended } from '../statement/say.ts';
import type { Statement } from '../statement/statement.ts';
import { decideCertificate } from './decide-certificate.ts';

const rule: CourseRule = {
	id: 'contoh',
	creditHours: 2,
	validForMonths: 24,
	predicates: [
		{ id: 'sangat-baik', from: 0.9 },
		{ id: 'baik', from: 0.8 },
		{ id: 'lulus', from: 0 }
	],
	modules: [
		{
			id: 'satu',
			creditMinutes: 45,
			activities: [
				{ id: 'bacaan', kind: 'reading', minutes: 5, required: true, counts: 'best' },
				{ id: 'kuis', kind: 'quiz', minutes: 5, required: true, counts: 'best' },
				{ id: 'lagi', kind: 'quiz', minutes: 5, required: false, counts: 'best' }
			]
		},
		{
			id: 'dua',
			creditMinutes: 45,
			activities: [{ id: 'kasus', kind: 'scenario', minutes: 5, required: true, counts: 'first' }]
		}
	]
};

/** An attempt of two minutes that began on that day of March. */
function attempt(activity: string, day: number, how: Omit<Ended, 'answers'>): readonly Statement[] {
	const key = `contoh/${activity}`;
	return statementsOf([began(key), ended(key, { ...how, answers: 0 })], {
		registration: `${activity}-${day}`,
		sequence: day * 10,
		from: `2026-03-${String(day).padStart(2, '0')}T01:00:00.000Z`
	});
}

const read = attempt('satu/bacaan', 2, { outcome: 'completed' });
const quiz = attempt('satu/kuis', 3, { outcome: 'passed', scaled: 0.9 });
const scenario = attempt('dua/kasus', 4, { outcome: 'passed', scaled: 0.75 });

const decide = (...log: readonly (readonly Statement[])[]) =>
	decideCertificate(rule, courseProgress(rule, attemptsFrom(log.flat())));

describe('a certificate', () => {
	it('is earned when everything required is passed', () => {
		expect(decide(read, quiz, scenario)).toEqual({
			kind: 'earned',
			startedAt: '2026-03-02T01:00:00.000Z',
			earnedAt: '2026-03-04T01:01:00.000Z',
			validUntil: '2028-03-04T01:01:00.000Z',
			scaled: 0.825,
			predicate: 'baik'
		});
	});

	it('is earned in whatever order the activities were done', () => {
		expect(decide(scenario, quiz, read)).toEqual(decide(read, quiz, scenario));
	});

	it('is not earned yet while something required is missing, and says what', () => {
		expect(decide(read, scenario)).toEqual({ kind: 'not-yet', missing: ['contoh/satu/kuis'] });
		expect(decide()).toMatchObject({
			missing: ['contoh/satu/bacaan', 'contoh/satu/kuis', 'contoh/dua/kasus']
		});
	});

	it('is not earned by a failed attempt', () => {
		const failed = attempt('satu/kuis', 3, { outcome: 'failed', scaled: 0.6 });
		expect(decide(read, failed, scenario)).toMatchObject({ missing: ['contoh/satu/kuis'] });
	});

	it('takes neither score nor time from what is optional', () => {
		const extra = attempt('satu/lagi', 9, { outcome: 'passed', scaled: 0.1 });
		expect(decide(read, quiz, scenario, extra)).toEqual(decide(read, quiz, scenario));
	});

	it('counts the attempt that the activity’s rule names', () => {
		const again = attempt('dua/kasus', 8, { outcome: 'passed', scaled: 1 });
		const better = attempt('satu/kuis', 9, { outcome: 'passed', scaled: 1 });
		expect(decide(read, quiz, scenario, again)).toMatchObject({ scaled: 0.825 });
		expect(decide(read, quiz, scenario, better)).toMatchObject({ scaled: 0.875 });
	});

	it('gives the highest predicate that the mean reaches', () => {
		const full = attempt('dua/kasus', 4, { outcome: 'passed', scaled: 0.9 });
		expect(decide(read, quiz, full)).toMatchObject({ scaled: 0.9, predicate: 'sangat-baik' });
	});

	it('is never earned in a course that asks for nothing', () => {
		const nothing = { ...rule, modules: [] };
		expect(decideCertificate(nothing, courseProgress(nothing, []))).toEqual({
			kind: 'not-yet',
			missing: []
		});
	});
});
