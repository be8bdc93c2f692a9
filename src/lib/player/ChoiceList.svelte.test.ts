import { screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { gestures } from '#lib/domain/scenario/scenario.ts';
import { renderTranslated } from '#tests/support/render-translated.ts';
import ChoiceList from './ChoiceList.svelte';

const names = ['Suka', 'Komentari', 'Bagikan', 'Laporkan', 'Lewati'];

it('says what is done to a post before how', async () => {
	const choices = gestures.map((gesture) => ({ id: gesture, text: 'Begini saja.', gesture }));
	await renderTranslated(ChoiceList, { choices, busy: undefined, onchoose: () => undefined });
	const buttons = screen.getAllByRole('button');
	expect(buttons).toHaveLength(names.length);
	names.forEach((name, at) => {
		expect(buttons[at]).toHaveAccessibleName(`${name} Begini saja.`);
		expect(buttons[at]?.querySelectorAll('.gesture svg')).toHaveLength(1);
	});
});

it('names no gesture where there is none', async () => {
	const choices = [{ id: 'a', text: 'Diam.' }];
	await renderTranslated(ChoiceList, { choices, busy: undefined, onchoose: () => undefined });
	expect(screen.getByRole('button')).toHaveAccessibleName('Diam.');
});
