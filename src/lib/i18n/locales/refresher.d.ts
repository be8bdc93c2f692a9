import type words from './id/refresher.json';

declare module 'i18next' {
	interface ResourceNamespaceMap {
		refresher: typeof words;
	}
}
