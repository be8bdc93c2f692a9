import { render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import type { Language } from '#lib/domain/course/course.ts';
import type { Area, Messages } from '#lib/i18n/messages.ts';
import { createTranslator, type Translator } from '#lib/i18n/translator.svelte.ts';
import WithTranslator from './WithTranslator.svelte';

const files = import.meta.glob<Messages>('/src/lib/i18n/locales/*/*.json', {
	import: 'default',
	eager: true
});
const areas = Object.keys(files)
	.filter((file) => file.includes('/id/'))
	.map((file) => file.replace(/^.*\/|\.json$/g, '') as Area);

/** A translator that already knows every area. */
export function testTranslator(language: Language = 'id'): Promise<Translator> {
	return createTranslator(
		language,
		areas,
		(wanted, area) => files[`/src/lib/i18n/locales/${wanted}/${area}.json`] ?? {}
	);
}

/** Renders a component the way the app does: inside a translator, Indonesian unless told. */
export async function renderTranslated<Props extends Record<string, unknown>>(
	component: Component<Props>,
	props: Props,
	language: Language = 'id'
) {
	const translator = await testTranslator(language);
	const rendered = render(WithTranslator, {
		props: { translator, component: component as Component<Record<string, unknown>>, with: props }
	});
	return { ...rendered, translator };
}
