import type { Position } from '#lib/domain/scenario/position.ts';
import type { Character, Scenario, Scene } from '#lib/domain/scenario/scenario.ts';

/** The scene with the eyes it is seen through: its own, or those of the role that was chosen. */
export function seenThrough({ scene, role }: Pick<Position, 'scene' | 'role'>): Scene {
	return scene.as === undefined && role !== undefined ? { ...scene, as: role } : scene;
}

/** Whom the learner plays here. */
export function played(scenario: Scenario, position: Position): Character | undefined {
	const { as } = seenThrough(position);
	return as === undefined ? undefined : scenario.characters[as];
}
