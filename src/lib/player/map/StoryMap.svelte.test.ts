import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { storyGraph, storyWalk } from '#lib/domain/scenario/story-graph.ts';
import { renderTranslated } from '#tests/support/render-translated.ts';
import { choice, decision, ending, scenarioOf } from '#tests/support/scenarios.ts';
import StoryMap from './StoryMap.svelte';

const scenario = scenarioOf({
	garasi: {
		...decision(choice('tolak', 'tepat', 'rumah'), choice('ikut', 'melanggar', 'buruk')),
		heading: 'Di garasi'
	},
	rumah: { ...decision(choice('bicara', 'tepat', 'baik')), heading: 'Di rumah' },
	baik: { ...ending('teladan'), heading: 'Malam yang tenang' },
	buruk: { ...ending('melanggar'), heading: 'Surat panggilan' }
});
const graph = storyGraph(scenario);

describe('the map of a walked path', () => {
	async function walked() {
		await renderTranslated(StoryMap, {
			graph,
			walk: storyWalk(scenario, ['tolak', 'bicara']),
			textHref: '#keputusan'
		});
		return screen.findByRole('img');
	}

	it('says in one sentence what it shows, and where to read it', async () => {
		expect(await walked()).toHaveAccessibleName(
			'Peta cerita: Anda melewati 3 dari 4 adegan dan sampai pada akhir “Malam yang tenang” (Teladan).'
		);
		expect(screen.getByRole('link', { name: 'Baca sebagai teks' })).toHaveAttribute(
			'href',
			'#keputusan'
		);
	});

	it('marks the way taken and its ending, and greys the rest', async () => {
		const picture = await walked();
		const look = (scene: string) => picture.querySelector(`[data-scene="${scene}"]`);
		expect(look('garasi')).toHaveClass('taken');
		expect(look('baik')).toHaveAttribute('data-outcome', 'teladan');
		expect(look('buruk')).toHaveClass('left');
		expect(picture.querySelector('[data-from="garasi"][data-to="rumah"]')).toHaveClass('taken');
		expect(picture.querySelector('[data-from="garasi"][data-to="buruk"]')).toHaveClass('left');
	});

	it('names the ending that was not reached, but not what it comes to', async () => {
		const picture = await walked();
		expect(picture).toHaveTextContent('Surat panggilan');
		expect(picture).not.toHaveTextContent('Melanggar');
		expect(picture.querySelector('[data-scene="buruk"]')).not.toHaveAttribute('data-outcome');
	});

	it('can be scrolled and enlarged with the keyboard', async () => {
		const picture = await walked();
		expect(screen.getByRole('region')).toHaveAttribute('tabindex', '0');
		const before = Number(picture.getAttribute('width'));
		await userEvent.setup().click(screen.getByRole('button', { name: 'Perbesar' }));
		expect(Number(picture.getAttribute('width'))).toBeGreaterThan(before);
	});
});

describe('the map of an author', () => {
	it('has every scene as a button that keys can press', async () => {
		const onpick = vi.fn();
		await renderTranslated(StoryMap, { graph, onpick, picked: 'rumah' });
		const scenes = within(await screen.findByRole('group', { name: /Peta cerita dengan 4/ }));
		expect(scenes.getByRole('button', { name: 'Di rumah' })).toHaveAttribute(
			'aria-pressed',
			'true'
		);
		scenes.getByRole('button', { name: 'Surat panggilan' }).focus();
		const user = userEvent.setup();
		await user.keyboard('{Enter} ');
		await user.click(scenes.getByRole('button', { name: 'Di garasi' }));
		expect(onpick.mock.calls).toEqual([['buruk'], ['buruk'], ['garasi']]);
	});

	it('shows what every ending comes to', async () => {
		await renderTranslated(StoryMap, { graph, onpick: vi.fn() });
		const picture = await screen.findByRole('group', { name: /Peta cerita/ });
		expect(picture).toHaveTextContent('Melanggar');
		expect(picture).toHaveTextContent('Teladan');
	});
});
