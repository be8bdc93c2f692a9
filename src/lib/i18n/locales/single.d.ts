import type words from './id/single.json';

declare module 'i18next' {
	interface ResourceNamespaceMap {
		single: typeof words;
	}
}
