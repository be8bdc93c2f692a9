import { mount } from 'svelte';
import '../../static/theme.js';
import '#lib/ui/tokens.css';
import '#lib/ui/base.css';
import type { SingleCase } from '#lib/protocol/single-case.ts';
import { createTranslator } from '#lib/i18n/translator.svelte.ts';
import type { Area, Messages } from '#lib/i18n/messages.ts';
import SinglePage from './SinglePage.svelte';

const told = jsonIn('case') as SingleCase;
const words = jsonIn('words') as Readonly<Record<Area, Messages>>;
const translator = await createTranslator(
	told.language,
	Object.keys(words) as Area[],
	(_, area) => words[area]
);
mount(SinglePage, { target: document.body, props: { told, translator } });

function jsonIn(id: string): unknown {
	return JSON.parse(document.getElementById(id)?.textContent ?? '');
}
