import type { ReadingWords } from '#lib/domain/scenario/reading-words.ts';
import type { Translate } from '#lib/i18n/translator.svelte.ts';

/** Slow enough for a text that asks for a decision. */
const wordsAMinute = 180;

/** How long one play takes to read, and what the module promises. */
export function readingMinutes(
	t: Translate,
	{ least, most }: ReadingWords,
	promised: number | undefined
): string {
	const from = Math.max(1, Math.round(least / wordsAMinute));
	const to = Math.max(from, Math.round(most / wordsAMinute));
	const told =
		from === to
			? t('author:case.minutes', { count: from })
			: t('author:case.minutes-between', { from, to });
	return promised === undefined ? told : `${told}; ${t('author:case.promised', { promised })}`;
}
