import { strongComponents } from '../shared/strong-components.ts';
import type { Choice, Scenario, Scene } from './scenario.ts';

/** How many words somebody reads who plays the story once. */
export type ReadingWords = { readonly least: number; readonly most: number };

/**
 * The shortest and the longest way through, with every choice of a scene read and the consequence
 * of one. Conditions are left out, and a circle counts each of its scenes once. `undefined` if no
 * ending can be reached.
 */
export function readingWords(scenario: Scenario): ReadingWords | undefined {
	const ids = Object.keys(scenario.scenes);
	const index = new Map(ids.map((id, at) => [id, at]));
	const scenes = ids.map((id) => weigh(scenario.scenes[id], index));
	const groups = strongComponents(scenes.map(({ ways }) => ways.map(({ to }) => to)));
	const groupOf = new Map(groups.flatMap((group, at) => group.map((node) => [node, at] as const)));
	const found: (ReadingWords | undefined)[] = [];
	for (const [at, group] of groups.entries()) {
		const members = group.flatMap((node) => scenes[node] ?? []);
		const inside = members.map(({ words }) => words);
		const onwards = members.flatMap(({ ends, words, ways }) => [
			...(ends ? [{ least: words, most: words }] : []),
			...ways.flatMap(({ to, words: told }) => {
				const rest = groupOf.get(to) === at ? undefined : found[groupOf.get(to) ?? -1];
				return rest ? [{ least: words + told + rest.least, most: words + told + rest.most }] : [];
			})
		]);
		const around = inside.reduce((sum, words) => sum + words, 0) - Math.max(0, ...inside);
		found.push(
			onwards.length === 0
				? undefined
				: {
						least: Math.min(...onwards.map(({ least }) => least)),
						most: Math.max(...onwards.map(({ most }) => most)) + around
					}
		);
	}
	const way = found[groupOf.get(index.get(scenario.start) ?? -1) ?? -1];
	const briefing = count(scenario.briefing);
	return way && { least: way.least + briefing, most: way.most + briefing };
}

type Weighed = {
	readonly words: number;
	readonly ends: boolean;
	readonly ways: readonly { readonly to: number; readonly words: number }[];
};

function weigh(scene: Scene | undefined, index: ReadonlyMap<string, number>): Weighed {
	if (!scene) return { words: 0, ends: false, ways: [] };
	const told = count(scene.heading, ...scene.lines.map(({ text }) => text));
	const way = (id: string, words: number) => {
		const to = index.get(id);
		return to === undefined ? [] : [{ to, words }];
	};
	switch (scene.kind) {
		case 'ending':
			return { words: told + count(scene.meaning), ends: true, ways: [] };
		case 'role':
			return {
				words: told + count(...scene.roles.map(({ text }) => text)),
				ends: false,
				ways: scene.roles.flatMap(({ to }) => way(to, 0))
			};
		case 'decision':
			return {
				words: told + count(...scene.choices.map(({ text }) => text)),
				ends: false,
				ways: scene.choices.flatMap((choice) =>
					choice.roads.flatMap(({ to }) => way(to, wordsAfter(choice)))
				)
			};
	}
}

function wordsAfter({ consequence, why, better, reasons, moved }: Choice): number {
	return count(consequence, why, better, reasons?.for, reasons?.against, moved);
}

function count(...texts: readonly (string | undefined)[]): number {
	return texts.reduce((sum, text) => sum + (text?.match(/\S+/g)?.length ?? 0), 0);
}
