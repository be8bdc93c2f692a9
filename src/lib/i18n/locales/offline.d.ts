import type words from './id/offline.json';

declare module 'i18next' {
	interface ResourceNamespaceMap {
		offline: typeof words;
	}
}
