import type words from './id/forms.json';

declare module 'i18next' {
	interface ResourceNamespaceMap {
		forms: typeof words;
	}
}
