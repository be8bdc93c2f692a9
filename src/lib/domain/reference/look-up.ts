import type { Article } from '../regulation/regulation.ts';
import type { AskedOften, Reference, Term } from './reference.ts';

export type Found = {
	readonly terms: readonly Term[];
	readonly questions: readonly AskedOften[];
	readonly articles: readonly Article[];
};

/**
 * What holds every word that was typed, what names it before what only mentions it. Case and
 * accents do not matter; an empty search finds everything, in the order it stands.
 */
export function lookUp(
	{ terms, questions }: Reference,
	articles: readonly Article[],
	typed: string
): Found {
	const words = plain(typed).split(' ').filter(Boolean);
	return {
		terms: ranked(terms, words, (one) => [[one.term, ...one.also].join(' '), one.meaning]),
		questions: ranked(questions, words, (one) => [one.question, one.answer]),
		articles: ranked(articles, words, (one) => [
			`${one.short} ${one.place} ${one.title}`,
			one.summary
		])
	};
}

function ranked<T>(
	entries: readonly T[],
	words: readonly string[],
	textsOf: (entry: T) => readonly [name: string, text: string]
): readonly T[] {
	if (words.length === 0) return entries;
	return entries
		.map((entry) => ({ entry, rank: rankOf(textsOf(entry), words) }))
		.filter(({ rank }) => rank > 0)
		.sort((a, b) => b.rank - a.rank)
		.map(({ entry }) => entry);
}

/** 0: some word is missing. A word in the name weighs more than any number in the text. */
function rankOf([name, text]: readonly [string, string], words: readonly string[]): number {
	const [inName, inText] = [plain(name), plain(text)];
	let rank = 1;
	for (const word of words) {
		if (startsAWord(inName, word)) rank += 20;
		else if (inName.includes(word)) rank += 10;
		else if (inText.includes(word)) rank += 1;
		else return 0;
	}
	return rank;
}

function startsAWord(text: string, word: string): boolean {
	return ` ${text}`.includes(` ${word}`);
}

function plain(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
