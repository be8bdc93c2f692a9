import type words from './id/common.json';

declare module 'i18next' {
	interface ResourceNamespaceMap {
		common: typeof words;
	}
}
