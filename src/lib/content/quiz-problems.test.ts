import { describe, expect, it } from 'vitest';
import { problemsWith, type Mistake } from '#tests/support/course-problems.ts';

const module = 'contoh/01-satu';
const quiz = `${module}/kuis/quiz.yaml`;
const words = `${module}/kuis/id.yaml`;

const mistakes: readonly Mistake[] = [
	[
		'a draw beyond the pool',
		quiz,
		[['draw: 4', 'draw: 9']],
		':2:7: draws 9 questions from a pool of 6'
	],
	[
		'a right answer that is no option',
		quiz,
		[['right: a\n', 'right: z\n']],
		'"z" is not one of a, b'
	],
	[
		'an incomplete order',
		quiz,
		[['right: [a, b]\n  q-jodoh', 'right: [a]\n  q-jodoh']],
		'"right" names each option once: a, b'
	],
	[
		'a pair without a partner',
		quiz,
		[['right: { a: x, b: y }', 'right: { a: x }']],
		'"b" has no answer'
	],
	[
		'a pair with a stranger',
		quiz,
		[['right: { a: x, b: y }', 'right: { a: x, b: q }']],
		'"q" is not one of x, y'
	],
	[
		'an option twice',
		quiz,
		[['options: [a, b, c]', 'options: [a, b, c, a]']],
		'the id "a" stands twice'
	],
	['a question twice', words, [['Pasangkan.', 'urutkan.']], '"q-urut" asks the same question'],
	[
		'a repealed rule',
		quiz,
		[['[uu-1/pasal-2]', '[uu-0/umum]']],
		'warning: "uu-0/umum" belongs to a repealed rule; cite "uu-1", which replaced it'
	]
];

describe('an author is told of', () => {
	it.each(mistakes)('%s', async (_, file, change, problem) => {
		const problems = await problemsWith({ [file]: change });
		expect(problems).toContainEqual(expect.stringContaining(problem));
	});

	it('a quiz whose longest options are the right ones', async () => {
		const one = (id: string) =>
			`  ${id}: { kind: single, level: recall, difficulty: 1, articles: [uu-1/pasal-1], options: [a, b], right: a }\n`;
		const told = (id: string) =>
			`  ${id}: { prompt: ${id}, options: { a: { text: panjang sekali, reason: x }, b: { text: b, reason: x } } }\n`;
		const ids = ['p', 'q', 'r', 's', 't'];
		const asked = `id: kuis\ndraw: 5\npass: 0.5\nquestions:\n${ids.map(one).join('')}`;
		const answers = `questions:\n${ids.map(told).join('')}`;
		const problems = await problemsWith({
			[quiz]: asked,
			[words]: answers,
			[words.replace('id.yaml', 'en.yaml')]: answers
		});
		expect(problems).toContainEqual(expect.stringContaining('5 of 5 (100 %) single questions'));
	});

	it('statements that are nearly always true', async () => {
		const one = (id: string) =>
			`  ${id}: { kind: true-false, level: recall, difficulty: 1, articles: [uu-1/pasal-1], right: benar }\n`;
		const asked = `id: kuis\ndraw: 5\npass: 0.5\nquestions:\n${['p', 'q', 'r', 's', 't'].map(one).join('')}`;
		const problems = await problemsWith({ [quiz]: asked });
		expect(problems).toContainEqual(expect.stringContaining('5 of 5 (100 %) true-false questions'));
	});
});
