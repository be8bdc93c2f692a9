import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileCourses } from '#lib/content/compile-courses.ts';
import type { Pack } from '#lib/protocol/pack.ts';
import { rightResponse } from './right-response.ts';
import { shareEarned } from './score-quiz.ts';

it('earns everything on every question of the published pool', { timeout: 60_000 }, async () => {
	const compiled = await compileCourses('courses');
	if (compiled.kind === 'unreadable') throw new Error('The courses have mistakes');
	const questions = compiled.courses
		.flatMap(({ packs }) => packs)
		.flatMap(({ text }) => (JSON.parse(text) as Pack).module.activities)
		.flatMap((activity) => (activity.kind === 'quiz' ? activity.quiz.questions : []));
	fc.assert(
		fc.property(fc.constantFrom(...questions), (question) => {
			expect(shareEarned(question, rightResponse(question))).toBe(1);
		}),
		{ numRuns: questions.length * 4 }
	);
});
