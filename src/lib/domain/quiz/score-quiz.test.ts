import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneOfEach, question } from '#tests/support/quizzes.ts';
import type { Question } from './quiz.ts';
import { listResponse, pairsResponse } from './response.ts';
import { scoreQuiz, shareEarned } from './score-quiz.ts';

const { single, many, trueFalse, order, match, sort } = oneOfEach;

describe('a question', () => {
	it.each<[string, Question, string | undefined, number]>([
		['single: right', single, 'a', 1],
		['single: wrong', single, 'b', 0],
		['single: not answered', single, undefined, 0],
		['true-false: right', trueFalse, 'benar', 1],
		['true-false: wrong', trueFalse, 'salah', 0],
		['many: all of them, in any order', many, listResponse(['c', 'a']), 1],
		['many: one too few', many, listResponse(['a']), 0],
		['many: one too many', many, listResponse(['a', 'b', 'c']), 0],
		['many: one of them twice', many, listResponse(['a', 'a', 'c']), 0],
		['many: none', many, '', 0],
		['order: right', order, listResponse(['b', 'a', 'c']), 1],
		['order: two changed', order, listResponse(['a', 'b', 'c']), 0],
		['order: a part of it', order, listResponse(['b', 'a']), 0],
		['match: every pair', match, pairsResponse({ b: 'y', a: 'x' }), 1],
		['match: one pair of two', match, pairsResponse({ a: 'x', b: 'x' }), 0.5],
		['match: one pair not made', match, pairsResponse({ a: 'x' }), 0.5],
		['sort: one of three', sort, pairsResponse({ a: 'boleh', b: 'boleh', c: 'boleh' }), 0.333333],
		['sort: nonsense', sort, 'constructor[.]boleh', 0]
	])('%s', (_, asked, response, share) => {
		expect(shareEarned(asked, response)).toBe(share);
	});

	it('earns a share of it, whatever is answered', () => {
		const anything = fc.oneof(
			fc.string(),
			fc
				.array(fc.constantFrom('a', 'b', 'c', 'x', 'benar', '[,]', '[.]', 'boleh'))
				.map((parts) => parts.join(''))
		);
		fc.assert(
			fc.property(fc.constantFrom(...Object.values(oneOfEach)), anything, (asked, response) => {
				const share = shareEarned(asked, response);
				expect(share).toBeGreaterThanOrEqual(0);
				expect(share).toBeLessThanOrEqual(1);
			})
		);
	});
});

describe('a quiz', () => {
	const drawn = [question('satu'), question('dua'), question('tiga')];

	it('passes at exactly the share that is needed', () => {
		const responses = new Map([
			['satu', 'a'],
			['dua', 'a']
		]);
		expect(scoreQuiz(drawn, 2 / 3, responses)).toMatchObject({ earned: 2, possible: 3 });
		expect(scoreQuiz(drawn, 0.666667, responses).passed).toBe(true);
		expect(scoreQuiz(drawn, 0.67, responses).passed).toBe(false);
	});

	it('makes a whole of three thirds', () => {
		const thirds = [
			{ ...sort, id: 'p' },
			{ ...sort, id: 'q' },
			{ ...sort, id: 'r' }
		];
		const one = pairsResponse({ a: 'boleh' });
		const responses = new Map(thirds.map(({ id }) => [id, one]));
		expect(scoreQuiz(thirds, 0, responses)).toMatchObject({ earned: 0.999999, scaled: 0.333333 });
	});

	it('looks only at the questions that were drawn', () => {
		const responses = new Map([
			['lain', 'a'],
			['satu', 'a']
		]);
		expect(scoreQuiz(drawn, 0, responses).perQuestion).toEqual(
			new Map([
				['satu', 1],
				['dua', 0],
				['tiga', 0]
			])
		);
	});
});
