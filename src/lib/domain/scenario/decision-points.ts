import type { Decision } from './position.ts';
import { pointsFor } from './score-scenario.ts';

/** What each decision earned; `undefined` where the scene had been scored at an earlier visit. */
export function decisionPoints(decisions: readonly Decision[]): readonly (number | undefined)[] {
	const seen = new Set<string>();
	return decisions.map(({ sceneId, choice }) => {
		if (seen.has(sceneId)) return undefined;
		seen.add(sceneId);
		return pointsFor[choice.verdict];
	});
}
