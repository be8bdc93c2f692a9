import type words from './id/author.json';

declare module 'i18next' {
	interface ResourceNamespaceMap {
		author: typeof words;
	}
}
