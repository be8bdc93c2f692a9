import { expect, it } from 'vitest';
import type { Activity, Module } from '#lib/domain/course/course.ts';
import type { Attempt } from '#lib/domain/progress/attempt.ts';
import { choice, decision, ending, scenarioOf } from '#tests/support/scenarios.ts';
import { whyNotPassed } from './why-not-passed.ts';

const scenario = scenarioOf(
	{
		satu: decision(
			choice('tolak', 'tepat', 'dua'),
			choice('tunda', 'abu-abu', 'dua'),
			choice('antar', 'melanggar', 'dua', { redLine: true })
		),
		dua: decision(choice('catat', 'tepat', 'akhir'), choice('diam', 'melanggar', 'akhir')),
		akhir: ending()
	},
	{ pass: 0.5 }
);
const words = { title: '', summary: '', minutes: 1 };
const activities = [
	{ kind: 'scenario', id: 'kasus', scenario, ...words },
	{ kind: 'quiz', id: 'kuis', quiz: { pass: 0.7, draw: 1, questions: [] }, ...words }
] as unknown as readonly Activity[];
const module = { activities } as unknown as Module;

function attempt(...path: readonly string[]): Attempt {
	const choices = path.map((taken, step) => [step, { scene: '', choice: taken }] as const);
	return { choices: new Map(choices) } as unknown as Attempt;
}

it('names the red line, even of a story whose score is above the pass mark', () => {
	expect(whyNotPassed(module, 'kasus', attempt('antar', 'catat'))).toEqual({
		kind: 'red-line',
		count: 1
	});
});

it('names the pass mark when no red line was crossed', () => {
	expect(whyNotPassed(module, 'kasus', attempt('tunda', 'diam'))).toEqual({
		kind: 'below-pass',
		pass: 0.5
	});
	expect(whyNotPassed(module, 'kuis', attempt())).toEqual({ kind: 'below-pass', pass: 0.7 });
});

it('claims nothing that the log and the pack do not show', () => {
	expect(whyNotPassed(module, 'kasus', attempt('tolak'))).toBeUndefined();
	expect(whyNotPassed(module, 'kasus', attempt('tolak', 'catat'))).toBeUndefined();
	expect(whyNotPassed(module, 'tidak-ada', attempt('antar', 'catat'))).toBeUndefined();
});
