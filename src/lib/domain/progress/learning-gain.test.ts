import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Registration } from '../statement/statement.ts';
import { gainBetween, gainInCourse, learningGain } from './learning-gain.ts';
import type { Result } from './standing.ts';

function result(minute: number, scaled?: number): Result {
	const at = new Date(Date.UTC(2026, 2, 1, 0, minute)).toISOString();
	return {
		registration: `r-${minute}` as Registration,
		startedAt: at,
		endedAt: at,
		passed: true,
		by: 'server',
		...(scaled !== undefined && { scaled })
	};
}

/** Twentieths, as a test of twenty questions gives them. */
const score = fc.integer({ min: 0, max: 20 }).map((right) => right / 20);
const scores = fc.array(score, { minLength: 1, maxLength: 4 });

/** Attempts minutes apart, the first of them at `from`. */
const attempts = (all: readonly number[], from: number) =>
	all.map((scaled, at) => result(from + at, scaled));

describe('the learning gain', () => {
	it('is the difference of the first results, whatever was repeated later', () => {
		fc.assert(
			fc.property(scores, scores, (before, after) => {
				const gain = learningGain(attempts(before, 0), attempts(after, 100));
				expect(gain).toEqual(gainBetween(before[0] ?? 0, after[0] ?? 0));
			})
		);
	});

	it('is the same in whatever order the results stand', () => {
		fc.assert(
			fc.property(scores, scores, (before, after) => {
				const [one, other] = [attempts(before, 0), attempts(after, 100)];
				const gain = learningGain(one.toReversed(), other.toReversed());
				expect(gain).toEqual(learningGain(one, other));
			})
		);
	});

	it('has the sign of the change, in whole points where the scores are whole', () => {
		fc.assert(
			fc.property(score, score, (before, after) => {
				const { points } = gainBetween(before, after);
				expect(points).toBe(Math.round(after * 100) - Math.round(before * 100));
			})
		);
	});

	it('closes all of the gap or less, and is told only where there was one', () => {
		fc.assert(
			fc.property(score, score, (before, after) => {
				const { normalised } = gainBetween(before, after);
				expect(normalised === undefined).toBe(before === 1);
				expect(normalised ?? 0).toBeLessThanOrEqual(1);
				if (normalised !== undefined) expect(normalised === 1).toBe(after === 1);
			})
		);
	});

	it('is 30 points and two thirds of the gap from 55 % to 85 %', () => {
		expect(gainBetween(0.55, 0.85)).toEqual({
			before: 0.55,
			after: 0.85,
			points: 30,
			normalised: 0.666667
		});
	});

	it('falls below nothing when somebody did worse', () => {
		expect(gainBetween(0.8, 0.6)).toMatchObject({ points: -20, normalised: -1 });
	});

	it('is not known without both tests', () => {
		const some = [result(1, 0.5)];
		expect(learningGain(some, [])).toBeUndefined();
		expect(learningGain([], some)).toBeUndefined();
		expect(learningGain([result(0)], some)).toBeUndefined();
	});

	it('is not known when the test before came after the other one', () => {
		expect(learningGain([result(9, 0.5)], [result(1, 0.9)])).toBeUndefined();
	});

	it('is found in the standings of a course that names its tests', () => {
		const standings = new Map([
			['c/awal/pra', { state: 'failed' as const, results: [result(0, 0.5)] }],
			['c/akhir/pasca', { state: 'passed' as const, results: [result(1, 0.75)] }]
		]);
		const evaluation = { before: 'awal/pra', after: 'akhir/pasca' };
		expect(gainInCourse({ id: 'c', evaluation }, standings)?.points).toBe(25);
		expect(gainInCourse({ id: 'c' }, standings)).toBeUndefined();
	});
});
