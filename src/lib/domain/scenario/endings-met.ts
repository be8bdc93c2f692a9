import { positionAfter } from './position.ts';
import type { Path, Scenario } from './scenario.ts';

export type EndingsMet = {
	/** Scene ids of the endings that these paths came to. */
	readonly met: ReadonlySet<string>;
	/** How many endings the story has. */
	readonly all: number;
	/** Characters whose part could be played, and was not. */
	readonly otherRoles: readonly string[];
};

export function endingsMet(scenario: Scenario, paths: readonly Path[]): EndingsMet {
	const positions = paths.map((path) => positionAfter(scenario, path));
	const ended = positions.filter(({ scene }) => scene.kind === 'ending');
	const played = new Set(positions.map(({ role }) => role));
	const start = scenario.scenes[scenario.start];
	const roles = start?.kind === 'role' ? start.roles.map(({ id }) => id) : [];
	return {
		met: new Set(ended.map(({ sceneId }) => sceneId)),
		all: Object.values(scenario.scenes).filter(({ kind }) => kind === 'ending').length,
		otherRoles: roles.filter((role) => !played.has(role))
	};
}
