import type { ResourceNamespaceMap } from 'i18next';
import type { Language } from '#lib/domain/course/course.ts';
import words from './locales/id/common.json';

/** One file of words per area and language; each area types its keys in `locales/<area>.d.ts`. */
export type Area = keyof ResourceNamespaceMap;
export type Messages = Readonly<Record<string, unknown>>;

// The words that every Indonesian page needs come with the page, not after it.
const files = import.meta.glob<Messages>(['./locales/*/*.json', '!./locales/id/common.json'], {
	import: 'default'
});

export async function loadMessages(language: Language, area: Area): Promise<Messages> {
	if (language === 'id' && area === 'common') return words;
	const load = files[`./locales/${language}/${area}.json`];
	if (!load) throw new Error(`No words for "${area}" in "${language}"`);
	return load();
}
