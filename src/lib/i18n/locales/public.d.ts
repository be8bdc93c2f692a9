import type words from './id/public.json';

declare module 'i18next' {
	interface ResourceNamespaceMap {
		public: typeof words;
	}
}
