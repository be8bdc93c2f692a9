import type words from './id/hr.json';

declare module 'i18next' {
	interface ResourceNamespaceMap {
		hr: typeof words;
	}
}
