import type words from './id/player.json';

declare module 'i18next' {
	interface ResourceNamespaceMap {
		player: typeof words;
	}
}
