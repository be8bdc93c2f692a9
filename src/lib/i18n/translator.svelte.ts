import { createInstance, type TFunction } from 'i18next';
import { createContext } from 'svelte';
import type { Language } from '#lib/domain/course/course.ts';
import { formatsFor, type Formats } from './formats.ts';
import { loadMessages, type Area, type Messages } from './messages.ts';

/** A key is `group.purpose` in `common`, and `area:group.purpose` elsewhere. */
export type Translate = TFunction<['common', ...Area[]]>;

export type Translator = Formats & {
	readonly language: Language;
	readonly t: Translate;
	/** Fetches the words of more areas; a group's layout waits for it in `load`. */
	need(...areas: readonly Area[]): Promise<void>;
	/** Changes the language at once, everywhere `t` and the formats were used. */
	speak(language: Language): Promise<void>;
};

/** A fresh instance each time: a shared one would leak one visitor's language to the next. */
export async function createTranslator(
	language: Language,
	areas: readonly Area[] = [],
	load: (language: Language, area: Area) => Promise<Messages> | Messages = loadMessages
): Promise<Translator> {
	const i18n = createInstance();
	let needed: readonly Area[] = [];

	void i18n.init({
		lng: language,
		defaultNS: 'common',
		fallbackLng: false,
		resources: {},
		initAsync: false,
		interpolation: { escapeValue: false } // Svelte escapes
	});

	async function fetchWords(wanted: Language, some: readonly Area[]) {
		const missing = some.filter((area) => !i18n.hasResourceBundle(wanted, area));
		await Promise.all(
			missing.map(async (area) => i18n.addResourceBundle(wanted, area, await load(wanted, area)))
		);
	}

	async function need(...more: readonly Area[]) {
		needed = [...needed, ...more.filter((area) => !needed.includes(area))];
		await fetchWords(i18n.language as Language, more);
	}

	function speaking(now: Language) {
		const look = i18n.getFixedT(now) as unknown as (...words: unknown[]) => string;
		return { language: now, look, ...formatsFor(now) };
	}

	await need('common', ...areas);
	let current = $state.raw(speaking(language));
	// Read through `current`, so that whoever used a word is told when the language changes.
	const translate = (...words: unknown[]) => current.look(...words);
	return {
		get language() {
			return current.language;
		},
		t: translate as unknown as Translate,
		need,
		async speak(next) {
			await fetchWords(next, needed);
			await i18n.changeLanguage(next);
			current = speaking(next);
		},
		formatDate: (at) => current.formatDate(at),
		formatDateTime: (at) => current.formatDateTime(at),
		formatTime: (at) => current.formatTime(at),
		formatNumber: (value) => current.formatNumber(value),
		formatPercent: (share) => current.formatPercent(share),
		formatLanguage: (code) => current.formatLanguage(code),
		formatList: (items) => current.formatList(items),
		formatBytes: (bytes) => current.formatBytes(bytes)
	};
}

export const [useTranslator, provideTranslator] = createContext<Translator>();
