import type { SharedChoices } from '#lib/protocol/choices.ts';
import { inTenths } from './in-tenths.ts';

/** A choice that fewer people made is told exactly as one that nobody made. */
export const leastPeople = 5;
/** A scene that fewer people came to is not told. */
const leastInScene = 10;

/** What somebody chose, by scene, at the first visit to each. */
export type ChoicesMade = ReadonlyMap<string, string>;

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * What a closed group of people chose (`group-of-people.ts`), told so that nobody can compute how
 * many made a choice that one to four made: not with this rule in hand, the size of the group known
 * and all scenes and earlier answers side by side.
 *
 * 1. Whoever made a choice that one to four of the group made is left out of every scene, again and
 *    again, until there is no such choice among those who are left.
 * 2. Of those, as many as half of the group are told of, in the order in which they came; if fewer
 *    are left, nothing is told.
 * 3. A scene that ten or more of them came to is told in tenths. Neither counts nor totals are sent.
 *
 * Why that is enough: put another one in the place of somebody who made a rare choice, who came last
 * and chose as one of those who are left. The group is as large, the same half is told of, so every
 * word of the answer is the same, and the rare choice has one person less. Hence one and none, two
 * and one, and so on, look alike. (Putting rare choices together by scene, as statistics offices do,
 * is not enough here: who leads where is known, so the totals of later scenes give away the earlier.)
 */
export function tellChoices(
	group: readonly ChoicesMade[],
	/** Every choice of every scene, those that nobody made included. */
	offered: ReadonlyMap<string, readonly string[]>
): SharedChoices {
	const left = withoutRare(group);
	const half = Math.floor(group.length / 2);
	if (left.length < half) return { scenes: {} };
	const counts = countOf(left.slice(0, half));
	const scenes = [...offered].flatMap(([scene, choices]) => {
		const made = choices.map((choice) => counts.get(scene)?.get(choice) ?? 0);
		if (made.reduce((all, count) => all + count, 0) < leastInScene) return [];
		const tenths = inTenths(made);
		return [[scene, Object.fromEntries(choices.map((choice, at) => [choice, tenths[at] ?? 0]))]];
	});
	return { scenes: Object.fromEntries(scenes) as SharedChoices['scenes'] };
}

/** The most people among whom every choice was made by nobody or by enough. */
function withoutRare(group: readonly ChoicesMade[]): readonly ChoicesMade[] {
	let people = group;
	for (;;) {
		const counts = countOf(people);
		const left = people.filter((made) =>
			[...made].every(([scene, choice]) => (counts.get(scene)?.get(choice) ?? 0) >= leastPeople)
		);
		if (left.length === people.length) return people;
		people = left;
	}
}

function countOf(people: readonly ChoicesMade[]): Counts {
	const counts = new Map<string, Map<string, number>>();
	for (const made of people) {
		for (const [scene, choice] of made) {
			const inScene = counts.get(scene) ?? new Map<string, number>();
			counts.set(scene, inScene.set(choice, (inScene.get(choice) ?? 0) + 1));
		}
	}
	return counts;
}
