import type { Meters, Scenario } from './scenario.ts';

type Beginning = {
	readonly sceneId: string;
	readonly meters?: Meters;
	readonly flags?: readonly string[];
};

/** The same story, beginning elsewhere and in another state: an author's preview, never recorded. */
export function scenarioFrom(
	scenario: Scenario,
	{ sceneId, meters = {}, flags = [] }: Beginning
): Scenario {
	return { ...scenario, start: sceneId, meters: { ...scenario.meters, ...meters }, flags };
}
