import { languages, type Language } from '#lib/domain/course/course.ts';

/** Also read by the server, so that it can answer in the visitor's language. */
export const languageCookie = 'bahasa';

/** The language chosen on this device; Indonesian until somebody chooses. */
export function storedLanguage(): Language {
	return languageIn(document.cookie) ?? asLanguage(readStorage()) ?? 'id';
}

/** The language in a `Cookie` header or `document.cookie`. */
export function languageIn(cookies: string): Language | undefined {
	return asLanguage(new RegExp(`(?:^|;\\s*)${languageCookie}=(\\w+)`).exec(cookies)?.[1]);
}

export function storeLanguage(language: Language) {
	document.cookie = `${languageCookie}=${language}; path=/; max-age=31536000; samesite=lax`;
	try {
		localStorage.setItem(languageCookie, language);
	} catch {
		// Storage is switched off; the cookie or this page's memory must do.
	}
}

function readStorage() {
	try {
		return localStorage.getItem(languageCookie) ?? undefined;
	} catch {
		return undefined;
	}
}

function asLanguage(value: string | undefined): Language | undefined {
	return languages.find((language) => language === value);
}
