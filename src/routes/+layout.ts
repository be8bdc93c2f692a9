import { browser } from '$app/environment';
import { storedLanguage } from '#lib/i18n/stored-language.ts';
import { createTranslator } from '#lib/i18n/translator.svelte.ts';
import type { LayoutLoad } from './$types';

// One translator for the whole visit; it must not be made again when another page loads.
let visitor: ReturnType<typeof createTranslator> | undefined;

/** Pages made in advance are Indonesian; a group rendered on the server lets it speak otherwise. */
export const load: LayoutLoad = async () => {
	if (!browser) return { translator: await createTranslator('id') };
	visitor ??= createTranslator(storedLanguage());
	return { translator: await visitor };
};
