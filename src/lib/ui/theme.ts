export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** `static/theme.js` reads the same key before the first paint. */
const key = 'tampilan';

export function currentTheme(): Theme {
	const stored = document.documentElement.dataset['theme'];
	return themes.find((theme) => theme === stored) ?? 'auto';
}

/** Shown at once and kept for the next visit, as far as the device allows. */
export function storeTheme(theme: Theme) {
	if (theme === 'auto') delete document.documentElement.dataset['theme'];
	else document.documentElement.dataset['theme'] = theme;
	try {
		localStorage.setItem(key, theme);
	} catch {
		// Storage is switched off; the choice lasts as long as this page.
	}
}
