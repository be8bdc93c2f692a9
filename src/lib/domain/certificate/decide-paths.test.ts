import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementsOf } from '#tests/support/statements.ts';
import type { ActivityRule, CourseRule } from '../course/course.ts';
import type { PathRule } from '../course/path-rule.ts';
import { attemptsFrom } from '../progress/attempt.ts';
import { courseProgress } from '../progress/course-progress.ts';
import { began, ended } from '../statement/say.ts';
import type { Statement } from '../statement/statement.ts';
import { decidePaths } from './decide-paths.ts';

const quiz = (id: string, required = true): ActivityRule => ({
	id,
	kind: 'quiz',
	minutes: 45,
	required,
	counts: 'best'
});

const path = (id: string, modules: readonly string[], more: Partial<PathRule> = {}): PathRule => ({
	id,
	statuses: [],
	creditHours: modules.length,
	certificate: true,
	account: true,
	parts: modules.map((module) => ({ module })),
	...more
});

const rule: CourseRule = {
	id: 'contoh',
	creditHours: 9,
	validForMonths: 24,
	predicates: [{ id: 'lulus', from: 0 }],
	modules: [
		{ id: 'satu', creditMinutes: 90, activities: [quiz('a'), quiz('b')] },
		{ id: 'dua', creditMinutes: 90, activities: [quiz('c'), quiz('d', false)] },
		{ id: 'tiga', creditMinutes: 45, activities: [quiz('e')] }
	],
	paths: [
		path('staf', ['satu', 'dua']),
		path('pimpinan', ['satu', 'dua', 'tiga']),
		path('singkat', [], {
			certificate: false,
			creditHours: 0,
			parts: [{ module: 'satu', activities: ['b'] }]
		})
	]
};
const keys = ['satu/a', 'satu/b', 'dua/c', 'dua/d', 'tiga/e'] as const;

/** One attempt per activity, on a day of its own. */
function attempt(key: string, at: number, passed: boolean): readonly Statement[] {
	const activity = `contoh/${key}`;
	const outcome = passed ? 'passed' : 'failed';
	const said = [began(activity), ended(activity, { outcome, scaled: 0.8, answers: 0 })];
	const from = new Date(Date.UTC(2026, 0, 1 + at)).toISOString();
	return statementsOf(said, { registration: `${key}-${at}`, sequence: at * 10 + 1, from });
}

const decide = (log: readonly Statement[]) =>
	decidePaths(rule, courseProgress(rule, attemptsFrom(log)));

const given = (log: readonly Statement[]) =>
	decide(log).flatMap(({ path: { id }, certificate }) => (certificate ? [id] : []));

const logs = fc
	.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 12 })
	.map((done) => done.flatMap(([key, passed], at) => attempt(key, at, passed)));

describe('the paths of a course', () => {
	it('are each completed by their own activities, however these were come by', () => {
		const staff = ['satu/a', 'satu/b', 'dua/c'].flatMap((key, at) => attempt(key, at, true));
		expect(given(staff)).toEqual(['staf']);
		expect(given([...staff, ...attempt('tiga/e', 7, true)])).toEqual(['staf', 'pimpinan']);
	});

	it('count on each other’s work', () => {
		const [staff, leaders, short] = decide(attempt('satu/b', 0, true));
		expect(staff?.progress).toMatchObject({ passed: 1, required: 3 });
		expect(leaders?.progress).toMatchObject({ passed: 1, required: 4 });
		expect(short?.progress).toMatchObject({ passed: 1, required: 1 });
	});

	it('give the credit hours of the path', () => {
		expect(decide([]).map((one) => one.rule.creditHours)).toEqual([2, 3, 0]);
	});

	it('are decided alike in whatever order the work arrives', () => {
		const shuffled = logs.chain((log) =>
			fc.tuple(fc.constant(log), fc.shuffledSubarray([...log], { minLength: log.length }))
		);
		fc.assert(
			fc.property(shuffled, ([log, arrived]) => {
				expect(decide(arrived)).toEqual(decide(log));
			})
		);
	});

	it('never lose a certificate by more work', () => {
		fc.assert(
			fc.property(logs, fc.nat(12), (log, upTo) => {
				const before = given(log.slice(0, upTo * 2));
				expect(given(log)).toEqual(expect.arrayContaining(before));
			})
		);
	});

	it('never give a certificate where the path gives none', () => {
		fc.assert(
			fc.property(logs, (log) => {
				expect(given(log)).not.toContain('singkat');
			})
		);
		const [, , short] = decide(attempt('satu/b', 0, true));
		expect(short).toMatchObject({ decision: { kind: 'earned' }, certificate: undefined });
	});
});

it('is one decision, as ever, in a course without paths', () => {
	const plain = { ...rule, paths: undefined };
	const all = keys.flatMap((key, at) => attempt(key, at, true));
	const decided = decidePaths(plain, courseProgress(plain, attemptsFrom(all)));
	expect(decided).toHaveLength(1);
	expect(decided[0]).toMatchObject({ path: { id: '' }, certificate: { kind: 'earned' } });
});
