import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementsOf } from '#tests/support/statements.ts';
import {
	answered,
	began,
	chose,
	ended,
	noted,
	readSection,
	refreshed,
	type Said
} from '../statement/say.ts';
import type { Statement } from '../statement/statement.ts';
import { attemptFrom, attemptsFrom, pathOf, timedOutIn } from './attempt.ts';

const reading = 'contoh/satu/bacaan';
const scenario = 'contoh/satu/kasus';
const quiz = 'contoh/satu/kuis';
const handedIn = (answers: number) => ended(quiz, { outcome: 'passed', scaled: 0.8, answers });

/** Things that a learner may do in an activity, in any order, some of it twice. */
const doings: fc.Arbitrary<readonly Said[]> = fc.oneof(
	fc
		.array(fc.constantFrom('a', 'b', 'c'))
		.map((sections) => [
			began(reading),
			...sections.map((section) => readSection(reading, section))
		]),
	fc
		.array(fc.tuple(fc.constantFrom('x', 'y'), fc.nat(4)))
		.map((choices) => [
			began(scenario),
			...choices.flatMap(([choice, step]) => [
				chose(scenario, `s${step}`, choice, step),
				noted(scenario, `s${step}`, step % 2 === 0 ? choice : '')
			])
		]),
	fc
		.array(fc.option(fc.tuple(fc.constantFrom('p', 'q'), fc.string())))
		.map((answers) => [
			began(quiz),
			...answers.map((answer) => (answer ? answered(quiz, ...answer) : handedIn(2)))
		])
);

/** Several attempts on two devices, whose clocks may say anything. */
const logs: fc.Arbitrary<readonly Statement[]> = fc
	.array(fc.tuple(doings, fc.constantFrom('laptop', 'phone'), fc.nat(500_000)), { maxLength: 4 })
	.map((attempts) =>
		attempts.flatMap(([said, device, minute], index) =>
			statementsOf(said, {
				registration: `attempt-${index}`,
				device,
				sequence: index * 100 + 1,
				from: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
			})
		)
	);

describe('the attempts in a log', () => {
	it('are the same in whatever order the statements arrive', () => {
		const shuffled = logs.chain((log) =>
			fc.tuple(fc.constant(log), fc.shuffledSubarray([...log], { minLength: log.length }))
		);
		fc.assert(
			fc.property(shuffled, ([log, arrived]) => {
				expect(attemptsFrom(arrived)).toEqual(attemptsFrom(log));
			})
		);
	});

	it('are the same however often a statement arrives', () => {
		const repeated = logs.chain((log) => fc.tuple(fc.constant(log), fc.subarray([...log])));
		fc.assert(
			fc.property(repeated, ([log, again]) => {
				expect(attemptsFrom([...again, ...log, ...again])).toEqual(attemptsFrom(log));
			})
		);
	});

	it('are the same in however many deliveries the statements come', () => {
		const split = logs.chain((log) =>
			fc.tuple(
				fc.constant(log),
				fc.array(fc.nat(2), { minLength: log.length, maxLength: log.length })
			)
		);
		fc.assert(
			fc.property(split, ([log, delivery]) => {
				const parts = [0, 1, 2].map((part) => log.filter((_, index) => delivery[index] === part));
				const merged = parts.reduce<readonly Statement[]>((known, part) => [...part, ...known], []);
				expect(attemptsFrom(merged)).toEqual(attemptsFrom(log));
			})
		);
	});

	it('are two when two devices took the same quiz without a network', () => {
		const said = [began(quiz), answered(quiz, 'p', 'a'), handedIn(1)];
		const laptop = statementsOf(said, { registration: 'r-1', device: 'laptop' });
		const phone = statementsOf(said, { registration: 'r-2', device: 'phone' });
		const attempts = attemptsFrom([...phone, ...laptop]);
		expect(attempts.map(({ registration, device }) => [registration, device])).toEqual([
			['r-1', 'laptop'],
			['r-2', 'phone']
		]);
	});

	it('stand in the order in which they were begun', () => {
		const later = statementsOf([began(quiz)], {
			registration: 'r-1',
			from: '2026-03-03T00:00:00.000Z'
		});
		const earlier = statementsOf([began(quiz)], { registration: 'r-2', sequence: 9 });
		expect(attemptsFrom([...later, ...earlier]).map(({ registration }) => registration)).toEqual([
			'r-2',
			'r-1'
		]);
	});
});

describe('an attempt', () => {
	it('follows the device’s sequence, even when its clock jumps back', () => {
		const [first] = statementsOf([answered(quiz, 'p', 'lama')], {
			from: '2026-03-02T00:00:00.000Z'
		});
		const [second] = statementsOf([answered(quiz, 'p', 'baru')], {
			from: '2019-01-01T00:00:00.000Z',
			sequence: 2
		});
		const both = [first, second].filter((statement) => statement !== undefined);
		expect(attemptFrom(both)?.responses.get('p')).toBe('baru');
	});

	it('keeps the first choice of a step', () => {
		const attempt = attemptFrom(
			statementsOf([chose(scenario, 'awal', 'a', 0), chose(scenario, 'awal', 'b', 0)])
		);
		expect(attempt && pathOf(attempt)).toEqual(['a']);
	});

	it('knows which choices the clock took, and those count like any other', () => {
		const attempt = attemptFrom(
			statementsOf([chose(scenario, 'awal', 'a', 0), chose(scenario, 'lalu', 'b', 1, true)])
		);
		expect(attempt && pathOf(attempt)).toEqual(['a', 'b']);
		expect(attempt && timedOutIn(attempt)).toEqual(new Set([1]));
	});

	it('has a path up to the first step that has not arrived', () => {
		const attempt = attemptFrom(
			statementsOf([chose(scenario, 's0', 'a', 0), chose(scenario, 's2', 'c', 2)])
		);
		expect(attempt && pathOf(attempt)).toEqual(['a']);
	});

	it('keeps the last answer to a question until it is handed in', () => {
		const said = [
			answered(quiz, 'p', 'a'),
			answered(quiz, 'p', 'b'),
			handedIn(2),
			answered(quiz, 'p', 'c')
		];
		const attempt = attemptFrom(statementsOf(said));
		expect(attempt).toMatchObject({ answers: 2, end: { passed: true, scaled: 0.8, answers: 2 } });
		expect(attempt?.responses).toEqual(new Map([['p', 'b']]));
	});

	it('is not changed by choices after its end', () => {
		const over = ended(scenario, { outcome: 'passed', scaled: 1, answers: 1 });
		const attempt = attemptFrom(
			statementsOf([chose(scenario, 's0', 'a', 0), over, chose(scenario, 's1', 'b', 1)])
		);
		expect(attempt?.answers).toBe(1);
		expect(attempt && pathOf(attempt)).toEqual(['a']);
	});

	it('ends once', () => {
		const again = ended(quiz, { outcome: 'failed', scaled: 0, answers: 0 });
		expect(attemptFrom(statementsOf([handedIn(0), again]))?.end).toMatchObject({ passed: true });
	});

	it('is of one activity and one pack, whatever else says it belongs to it', () => {
		const own = statementsOf([answered(quiz, 'p', 'a')]);
		const otherActivity = statementsOf([answered('contoh/dua/kuis', 'p', 'b')], { sequence: 2 });
		const otherPack = statementsOf([answered(quiz, 'p', 'c')], { sequence: 3, pack: 'pack-2' });
		expect(attemptFrom([...own, ...otherActivity, ...otherPack])).toEqual(attemptFrom(own));
	});

	it('is none of ours when nothing in it is', () => {
		const [own] = statementsOf([began(quiz)]);
		const foreign = own && { ...own, object: { ...own.object, id: 'https://lain.id/x' } };
		expect(attemptsFrom(foreign ? [foreign] : [])).toEqual([]);
	});

	it('keep the last note beside each scene, and none that was taken back', () => {
		const said = [
			began(scenario),
			noted(scenario, 's0', 'ragu'),
			noted(scenario, 's1', 'yakin'),
			noted(scenario, 's0', 'tidak ragu lagi'),
			noted(scenario, 's1', '')
		];
		const attempt = attemptFrom(statementsOf(said, {}));
		expect([...(attempt?.notes ?? [])]).toEqual([['s0', 'tidak ragu lagi']]);
		expect(attempt?.answers).toBe(0);
	});

	it('are not made by refreshing what was missed', () => {
		const said = [refreshed(scenario, 's0', 'x', true)];
		expect(attemptsFrom(statementsOf(said, { registration: 'refresher' }))).toEqual([]);
	});
});
