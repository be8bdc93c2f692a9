import type { Scenario } from './scenario.ts';
import { scenarioFrom } from './scenario-from.ts';

/** The story as each role lives it; the story itself where nobody is asked. */
export function inEachRole(
	scenario: Scenario
): readonly { readonly role?: string; readonly scenario: Scenario }[] {
	const start = scenario.scenes[scenario.start];
	if (start?.kind !== 'role') return [{ scenario }];
	return start.roles.map(({ id, to }) => ({
		role: id,
		scenario: scenarioFrom(scenario, { sceneId: to })
	}));
}
