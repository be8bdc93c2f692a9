import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, decision, ending, scenarioOf, smallScenarios } from '#tests/support/scenarios.ts';
import { choicesOnOffer, positionAfter, type Position } from './position.ts';
import type { Scenario } from './scenario.ts';
import { scoreBounds } from './score-bounds.ts';
import { scoreScenario } from './score-scenario.ts';

/** A path that returns to a situation with nothing new seen since then can be cut short. */
function situation({ sceneId, flags, meters, decisions }: Position): string {
	const seen = [...new Set(decisions.map((made) => made.sceneId))].sort();
	const crossed = decisions.some((made) => made.choice.redLine);
	return JSON.stringify([sceneId, [...flags].sort(), meters, seen, crossed]);
}

/** What the bounds promise, found by listing every path. */
function byListing(scenario: Scenario) {
	const scores: { scaled: number; crossed: boolean }[] = [];
	const walk = (path: readonly string[], onTheWay: ReadonlySet<string>) => {
		const position = positionAfter(scenario, path);
		const key = situation(position);
		if (onTheWay.has(key)) return;
		const score = scoreScenario(scenario, path);
		if (score.kind === 'scored') {
			scores.push({ scaled: score.scaled, crossed: score.redLines.length > 0 });
		}
		for (const { id } of choicesOnOffer(position)) walk([...path, id], new Set([...onTheWay, key]));
	};
	walk([], new Set());
	if (scores.length === 0) return undefined;
	const all = scores.map(({ scaled }) => scaled);
	const clean = scores.filter(({ crossed }) => !crossed).map(({ scaled }) => scaled);
	return {
		min: Math.min(...all),
		max: Math.max(...all),
		...(clean.length > 0 && { maxClean: Math.max(...clean) }),
		redLine: scores.some(({ crossed }) => crossed)
	};
}

describe('scoreBounds', () => {
	it('are those of the paths, in stories that only go forward', () => {
		fc.assert(
			fc.property(smallScenarios({ forward: true }), (scenario) => {
				const listed = byListing(scenario);
				expect(scoreBounds(scenario)).toEqual(listed && { ...listed, exact: true });
			}),
			{ numRuns: 500 }
		);
	});

	it('are those of the paths, in stories with circles', () => {
		fc.assert(
			fc.property(smallCircles, (scenario) => {
				const listed = byListing(scenario);
				expect(scoreBounds(scenario)).toEqual(listed && { ...listed, exact: true });
			}),
			{ numRuns: 300 }
		);
	});

	it('are 1 for a story without decisions', () => {
		const { min, max } = scoreBounds(scenarioOf({ tamat: ending() })) ?? {};
		expect([min, max]).toEqual([1, 1]);
	});

	it('are none for a story that never ends', () => {
		const circle = scenarioOf({ a: decision(choice('lagi', 'tepat', 'a')), tamat: ending() });
		expect(scoreBounds(circle)).toBeUndefined();
	});

	it('do not go round a circle that only a red line closes', () => {
		const scenario = scenarioOf({
			awal: decision(
				choice('melintas', 'melanggar', 'tengah', { redLine: true }),
				choice('lurus', 'tepat', 'jalan', { sets: ['lewat'], requires: { notFlag: 'lewat' } })
			),
			jalan: decision(choice('terus', 'tepat', 'tengah')),
			tengah: decision(choice('kembali', 'tepat', 'awal'), choice('selesai', 'melanggar', 'tamat')),
			tamat: ending()
		});
		expect(scoreBounds(scenario)?.maxClean).toBeCloseTo(4 / 6);
	});

	it('count a scene once, however often a circle comes back to it', () => {
		const scenario = scenarioOf({
			a: decision(choice('maju', 'melanggar', 'b')),
			b: decision(choice('ulang', 'tepat', 'a'), choice('selesai', 'melanggar', 'tamat')),
			tamat: ending()
		});
		expect(scoreBounds(scenario)).toMatchObject({ min: 0, max: 0.5, exact: true });
	});

	it('are never narrower than the truth when a large circle is not looked into', () => {
		const scenario = longCircle(20);
		const bounds = scoreBounds(scenario);
		const straight = scoreScenario(
			scenario,
			[...Array(20).keys()].map(() => 'maju')
		);
		expect(bounds?.exact).toBe(false);
		expect(straight.kind === 'scored' && straight.scaled).toBeLessThanOrEqual(bounds?.max ?? 0);
		expect(bounds?.max).toBe(1);
		expect(bounds?.min).toBe(0);
	});
});

/** Few enough decisions that every path can be listed. */
const smallCircles = smallScenarios().filter(({ scenes }) => Object.keys(scenes).length <= 5);

function longCircle(length: number): Scenario {
	const scenes = [...Array(length).keys()].map((index) => [
		`s${index}`,
		decision(
			choice('maju', 'tepat', index + 1 < length ? `s${index + 1}` : 'tamat'),
			choice('ulang', 'melanggar', 's0')
		)
	]);
	return scenarioOf({ ...Object.fromEntries(scenes), tamat: ending() } as Scenario['scenes']);
}
