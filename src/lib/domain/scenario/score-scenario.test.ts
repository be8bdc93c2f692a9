import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, decision, ending, scenarioOf, smallScenarios } from '#tests/support/scenarios.ts';
import { scoreScenario } from './score-scenario.ts';

const story = scenarioOf({
	awal: decision(
		choice('tepat', 'tepat', 'tengah'),
		choice('grey', 'abu-abu', 'tengah'),
		choice('salah', 'melanggar', 'tengah'),
		choice('terlarang', 'melanggar', 'tengah', { redLine: true })
	),
	tengah: decision(
		choice('ulang', 'melanggar', 'awal'),
		choice('selesai', 'tepat', 'tamat'),
		choice('kurang', 'abu-abu', 'tamat')
	),
	tamat: ending('aman')
});

describe('the score of a scenario', () => {
	it('is open until an ending is reached', () => {
		expect(scoreScenario(story, ['tepat'])).toEqual({ kind: 'unfinished' });
	});

	it.each([
		[['tepat', 'selesai'], 1, true],
		[['grey', 'selesai'], 0.75, true],
		[['salah', 'selesai'], 0.5, false],
		[['grey', 'kurang'], 0.5, false]
	])('after %j is %d', (path, scaled, passed) => {
		expect(scoreScenario(story, path)).toMatchObject({ kind: 'scored', scaled, passed });
	});

	it('counts a scene at its first visit only', () => {
		const score = scoreScenario(story, ['salah', 'ulang', 'tepat', 'selesai']);
		expect(score).toMatchObject({ earned: 0, possible: 4, scaled: 0, passed: false });
	});

	it('fails whoever crosses a red line, whatever the points and the visit', () => {
		const lenient = { ...story, pass: 0 };
		expect(scoreScenario(lenient, ['terlarang', 'selesai'])).toMatchObject({ passed: false });
		expect(scoreScenario(lenient, ['tepat', 'ulang', 'terlarang', 'selesai'])).toMatchObject({
			redLines: ['terlarang'],
			passed: false
		});
		expect(scoreScenario(lenient, ['salah', 'selesai'])).toMatchObject({ passed: true });
	});

	it('passes at exactly what is needed', () => {
		expect(scoreScenario({ ...story, pass: 0.75 }, ['grey', 'selesai'])).toMatchObject({
			passed: true
		});
	});

	it('is full for a story without decisions', () => {
		expect(scoreScenario(scenarioOf({ tamat: ending() }), [])).toMatchObject({
			scaled: 1,
			passed: true
		});
	});

	it('does not change by what is chosen after the end', () => {
		const path = ['grey', 'selesai'];
		expect(scoreScenario(story, [...path, 'tepat', 'x'])).toEqual(scoreScenario(story, path));
	});

	it('is always between nothing and everything', () => {
		const paths = fc.array(fc.constantFrom('c0', 'c1', 'c2'), { maxLength: 10 });
		fc.assert(
			fc.property(smallScenarios(), paths, (scenario, path) => {
				const score = scoreScenario(scenario, path);
				if (score.kind === 'unfinished') return;
				expect(score.earned).toBeGreaterThanOrEqual(0);
				expect(score.earned).toBeLessThanOrEqual(score.possible);
				expect(score.scaled).toBeLessThanOrEqual(1);
				if (score.redLines.length > 0) expect(score.passed).toBe(false);
			})
		);
	});
});
