import type { Character, Scenario, Scene } from '#lib/domain/scenario/scenario.ts';

/** One line as a screen shows it; without a speaker it is told. */
export type Spoken = {
	readonly text: string;
	readonly speaker?: Character;
	/** Said by whoever the learner plays. */
	readonly own: boolean;
};

export function spokenLines(scenario: Scenario, scene: Scene): readonly Spoken[] {
	return scene.lines.map(({ speaker: id, text }) => {
		const speaker = id === undefined ? undefined : scenario.characters[id];
		return { text, own: id !== undefined && id === scene.as, ...(speaker && { speaker }) };
	});
}
