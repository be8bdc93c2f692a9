import { positionAfter, type Decision } from './position.ts';
import type { Outcome, Path, Scenario, Verdict } from './scenario.ts';

/** Grey is scored as grey: half the points, never a red cross. */
export const pointsFor: Readonly<Record<Verdict, number>> = {
	tepat: 2,
	'abu-abu': 1,
	melanggar: 0
};

export type ScenarioScore =
	| { readonly kind: 'unfinished' }
	| {
			readonly kind: 'scored';
			readonly earned: number;
			readonly possible: number;
			/** earned / possible, 0–1; 1 for a story without decisions. */
			readonly scaled: number;
			/** Choice ids of the red lines that were crossed. */
			readonly redLines: readonly string[];
			readonly passed: boolean;
			readonly outcome: Outcome;
	  };

/** A scene counts once, at its first visit, so that going round in a circle earns nothing. */
export function scoreScenario(scenario: Scenario, path: Path): ScenarioScore {
	const { scene, decisions } = positionAfter(scenario, path);
	if (scene.kind !== 'ending') return { kind: 'unfinished' };

	const counted = firstVisits(decisions);
	const earned = counted.reduce((sum, { choice }) => sum + pointsFor[choice.verdict], 0);
	const possible = counted.length * pointsFor.tepat;
	const scaled = possible === 0 ? 1 : earned / possible;
	const redLines = decisions.filter(({ choice }) => choice.redLine).map(({ choice }) => choice.id);
	const passed = redLines.length === 0 && scaled >= scenario.pass;
	return { kind: 'scored', earned, possible, scaled, redLines, passed, outcome: scene.outcome };
}

function firstVisits(decisions: readonly Decision[]): readonly Decision[] {
	const seen = new Set<string>();
	return decisions.filter(({ sceneId }) => !seen.has(sceneId) && seen.add(sceneId));
}
