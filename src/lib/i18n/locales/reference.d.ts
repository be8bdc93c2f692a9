import type words from './id/reference.json';

declare module 'i18next' {
	interface ResourceNamespaceMap {
		reference: typeof words;
	}
}
