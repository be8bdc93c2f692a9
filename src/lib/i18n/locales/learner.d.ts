import type words from './id/learner.json';

declare module 'i18next' {
	interface ResourceNamespaceMap {
		learner: typeof words;
	}
}
