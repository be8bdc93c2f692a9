import type words from './id/verify.json';

declare module 'i18next' {
	interface ResourceNamespaceMap {
		verify: typeof words;
	}
}
