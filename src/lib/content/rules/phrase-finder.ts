/** Where a phrase stands in a text. */
export type PhraseFound<T> = {
	readonly about: T;
	readonly phrase: string;
	readonly offset: number;
};

type Wanted<T> = { readonly here: RegExp; readonly about: T };

/**
 * Finds phrases as whole words, wherever their lines break. A phrase in small letters is met in any
 * case; one with capitals only as it is written, so that "Ganjar" is a name and "ganjar" a verb.
 */
export function phraseFinder<T>(
	phrases: readonly (readonly [phrase: string, about: T])[]
): (text: string) => readonly PhraseFound<T>[] {
	const wanted = Map.groupBy(phrases, ([phrase]) => firstWord(phrase));
	const byFirst = new Map<string, readonly Wanted<T>[]>(
		[...wanted].map(([first, all]) => [
			first,
			all.map(([phrase, about]) => ({ here: expression(phrase), about }))
		])
	);
	// One pass over the text for all first words; only there are the whole phrases tried.
	const firsts = new RegExp(`\\b(?:${[...byFirst.keys()].join('|')})\\b`, 'gi');
	return (text) =>
		[...text.matchAll(firsts)].flatMap(({ index, 0: first }) =>
			(byFirst.get(first.toLowerCase()) ?? []).flatMap(({ here, about }) => {
				here.lastIndex = index;
				const phrase = here.exec(text)?.[0].replaceAll(/\s+/g, ' ');
				return phrase === undefined ? [] : [{ about, phrase, offset: index }];
			})
		);
}

function firstWord(phrase: string): string {
	return /^\w+/.exec(phrase.toLowerCase())?.[0] ?? '';
}

function expression(phrase: string): RegExp {
	const words = phrase.split(' ').map((word) => RegExp.escape(word));
	const flags = phrase === phrase.toLowerCase() ? 'iy' : 'y';
	return new RegExp(`${words.join('\\s+')}\\b`, flags);
}
