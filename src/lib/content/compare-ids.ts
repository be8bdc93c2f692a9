import type { Place } from './problem.ts';

export type IdsCompared = {
	readonly missing: (place: Place, message: string) => void;
	readonly strange: (place: Place, message: string) => void;
};

/**
 * Words stand under the ids of the facts. Names the ids that have none, and the words that belong
 * to nothing; whether no words are missing.
 */
export function compareIds(
	what: string,
	wanted: readonly string[],
	words: Readonly<Record<string, unknown>>,
	at: (...id: string[]) => Place,
	{ missing, strange }: IdsCompared
): boolean {
	const silent = wanted.filter((id) => !Object.hasOwn(words, id));
	for (const id of silent) missing(at(), `no words for the ${what} "${id}"`);
	for (const id of Object.keys(words)) {
		if (!wanted.includes(id)) strange(at(id), `words for a ${what} "${id}" that does not exist`);
	}
	return silent.length === 0;
}
