import { moods, type Mood } from '#lib/domain/scenario/portraits.ts';
import type { Character, Scenario, Scene } from '#lib/domain/scenario/scenario.ts';

type Shown = {
	readonly text: string;
	/** Said by whoever the learner plays. */
	readonly own: boolean;
	readonly mood: Mood;
};

export type Said = Shown & {
	readonly speaker: Character;
	/** This person has not spoken in this scene before. */
	readonly first: boolean;
	/** The person of the line before goes on, with the same face. */
	readonly follows: boolean;
};

/** One line as a screen shows it; without a speaker it is told. */
export type Spoken = Said | (Shown & { readonly speaker?: undefined });

export function spokenLines(scenario: Scenario, scene: Scene): readonly Spoken[] {
	return scene.lines.map(({ speaker: id, mood = moods[0], text }, at) => {
		const speaker = id === undefined ? undefined : scenario.characters[id];
		const shown = { text, mood, own: id !== undefined && id === scene.as };
		if (!speaker) return shown;
		const before = scene.lines.slice(0, at);
		const last = before.at(-1);
		return {
			...shown,
			speaker,
			first: before.every((line) => line.speaker !== id),
			follows: last !== undefined && last.speaker === id && (last.mood ?? moods[0]) === mood
		};
	});
}

/** What is told before anyone speaks, what then happens, and what is told when all have spoken. */
export function framed(lines: readonly Spoken[]) {
	const first = lines.findIndex(({ speaker }) => speaker);
	const last = lines.findLastIndex(({ speaker }) => speaker);
	if (first === -1) return { before: lines, middle: [], after: [] };
	return {
		before: lines.slice(0, first),
		middle: lines.slice(first, last + 1),
		after: lines.slice(last + 1)
	};
}

/** Everyone who speaks, in the order in which they begin, each with the face of their last line. */
export function speakersIn(lines: readonly Spoken[]): readonly Said[] {
	const said = lines.filter((line): line is Said => line.speaker !== undefined);
	return said
		.filter(({ first }) => first)
		.map((one) => said.findLast(({ speaker }) => speaker === one.speaker) ?? one);
}
