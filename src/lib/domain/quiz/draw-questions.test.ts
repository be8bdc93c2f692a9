import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneOfEach, question, quizOf } from '#tests/support/quizzes.ts';
import { drawQuestions } from './draw-questions.ts';

const pool = [...Array(20).keys()].map((index) => question(`q${index}`));
const ids = (registration: string, draw: number) =>
	drawQuestions(quizOf(pool, { draw }), registration).map(({ id }) => id);

describe('drawing questions', () => {
	it('gives one attempt the same questions, options and targets every time', () => {
		const quiz = quizOf(Object.values(oneOfEach), { draw: 4 });
		fc.assert(
			fc.property(fc.uuid(), (registration) => {
				expect(drawQuestions(quiz, registration)).toEqual(
					drawQuestions(structuredClone(quiz), registration)
				);
			})
		);
	});

	it('takes as many as it should from the pool, none of them twice', () => {
		fc.assert(
			fc.property(fc.uuid(), fc.integer({ min: 1, max: 20 }), (registration, draw) => {
				const drawn = ids(registration, draw);
				expect(new Set(drawn).size).toBe(draw);
				expect(pool.map(({ id }) => id)).toEqual(expect.arrayContaining(drawn));
			})
		);
	});

	it('gives different attempts different questions', () => {
		const draws = new Set([...Array(50).keys()].map((index) => ids(`attempt-${index}`, 5).join()));
		expect(draws.size).toBeGreaterThan(45);
	});

	it('gives every question its turn', () => {
		const drawn = [...Array(200).keys()].flatMap((index) => ids(`attempt-${index}`, 5));
		expect(new Set(drawn).size).toBe(20);
	});

	it('loses no option, and keeps the two answers to a statement in their order', () => {
		const quiz = quizOf(Object.values(oneOfEach), { draw: 6 });
		const sorted = (options: readonly { readonly id: string }[]) =>
			options.map(({ id }) => id).sort();
		fc.assert(
			fc.property(fc.uuid(), (registration) => {
				for (const drawn of drawQuestions(quiz, registration)) {
					const whole = quiz.questions.find(({ id }) => id === drawn.id);
					expect(sorted(drawn.options)).toEqual(sorted(whole?.options ?? []));
					expect(drawn.right).toEqual(whole?.right);
					if (drawn.kind === 'true-false') expect(drawn).toEqual(whole);
					if (drawn.kind === 'match') expect(sorted(drawn.targets)).toEqual(['x', 'y']);
				}
			})
		);
	});
});
