import { createTranslator } from '#lib/i18n/translator.svelte.ts';
import type { PageLoad } from './$types';

// Shown in place of pages that only the server can make. It runs no code of its own, because the
// address in the bar belongs to another page; so it speaks both languages.
export const prerender = true;
export const csr = false;

export const load: PageLoad = async () => ({
	translators: [
		await createTranslator('id', ['offline']),
		await createTranslator('en', ['offline'])
	]
});
