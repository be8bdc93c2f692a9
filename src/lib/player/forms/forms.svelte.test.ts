import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { forms, type Form, type Line, type Scenario } from '#lib/domain/scenario/scenario.ts';
import { renderTranslated } from '#tests/support/render-translated.ts';
import { decision, scenarioOf } from '#tests/support/scenarios.ts';
import SceneView from '../SceneView.svelte';

const characters: Scenario['characters'] = {
	hendra: { name: 'Pak Hendra', role: 'Camat', portrait: 'pria-3' },
	wahyu: { name: 'Wahyu', role: 'Pengelola kendaraan', portrait: 'pria-1' },
	dewi: { name: 'Dewi', role: 'Staf' }
};

const lines: readonly Line[] = [
	{ text: 'Hujan sejak asar.' },
	{ speaker: 'hendra', mood: 'mendesak', text: 'Bawa mobilnya ke pendopo.' },
	{ speaker: 'hendra', mood: 'mendesak', text: 'Malam ini.' },
	{ speaker: 'wahyu', text: 'Untuk apa, Pak?' },
	{ text: 'Tidak ada jawaban.' },
	{ speaker: 'dewi', text: 'Jangan, Mas.' },
	{ text: 'Jam berdetak.' }
];

async function show(form: Form, spoken = lines) {
	const scene = { ...decision(), form, heading: 'Grup kantor', as: 'wahyu', lines: spoken };
	const scenario = scenarioOf({ adegan: scene }, { characters });
	const { container } = await renderTranslated(SceneView, { scenario, scene });
	return container;
}

/** What a screen reader reads, in its order. */
function readOut(page: Element): string {
	const copy = page.cloneNode(true) as Element;
	for (const hidden of copy.querySelectorAll('[aria-hidden="true"], svg')) hidden.remove();
	for (const block of copy.querySelectorAll('p, div, h2, h3')) block.append(' ');
	return copy.textContent.replace(/\s+/g, ' ').trim();
}

describe.each(forms)('%s', (form) => {
	it('says who says what, in the order of the picture', async () => {
		const read = readOut(await show(form));
		const order = [
			'Hujan sejak asar.',
			'Pak Hendra',
			'Bawa mobilnya ke pendopo.',
			'Malam ini.',
			'Anda',
			'Untuk apa, Pak?',
			'Tidak ada jawaban.',
			'Dewi',
			'Jangan, Mas.',
			'Jam berdetak.'
		];
		let from = 0;
		for (const part of order) {
			const at = read.indexOf(part, from);
			expect(at, `${part} in its place in: ${read}`).toBeGreaterThanOrEqual(from);
			from = at + part.length;
		}
		for (const { text } of lines) expect(read.split(text)).toHaveLength(2);
	});

	it('has one heading of its own, to which the focus can go', async () => {
		await show(form);
		const [heading, ...more] = screen.getAllByRole('heading', { level: 2 });
		expect(heading).toHaveTextContent('Grup kantor');
		expect(heading).toHaveAttribute('tabindex', '-1');
		expect(more).toEqual([]);
	});

	it('tells a scene in which nobody speaks', async () => {
		const read = readOut(await show(form, [{ text: 'Satu.' }, { text: 'Dua.' }]));
		expect(read).toMatch(/Satu\. Dua\.$/);
	});

	it('offers nothing to press', async () => {
		await show(form);
		expect(screen.queryByRole('button')).toBeNull();
		expect(screen.queryByRole('link')).toBeNull();
	});
});

describe('a mood', () => {
	it('is said to whoever cannot see the face', async () => {
		expect(readOut(await show('dialogue'))).toContain('Pak Hendra Camat (mendesak)');
	});

	it('is written in a call, where nobody sees a face', async () => {
		await show('phone');
		expect(screen.getAllByText('(mendesak)')[0]).not.toHaveClass('visually-hidden');
	});

	it('is on the faces around a table', async () => {
		const page = await show('meeting');
		expect(page.querySelectorAll('.seated .portrait')).toHaveLength(3);
	});
});

describe('a chat', () => {
	it('names its members under its heading', async () => {
		await show('chat');
		expect(screen.getByText('Pak Hendra, Dewi, dan Anda')).toBeInTheDocument();
	});

	it('marks only own messages as read, in words too', async () => {
		const page = await show('chat');
		const marks = screen.getAllByText('sudah dibaca');
		expect(marks).toHaveLength(1);
		const own = page.querySelector<HTMLElement>('[data-own]');
		expect(own && within(own).getByText('Untuk apa, Pak?')).toBeInTheDocument();
		expect(own).toContainElement(marks[0] as HTMLElement);
	});
});

describe('a call', () => {
	it('rings when somebody else speaks first', async () => {
		await show('phone');
		expect(screen.getByText('Panggilan masuk')).toBeInTheDocument();
	});

	it('does not ring when the learner calls', async () => {
		await show('phone', [
			{ speaker: 'wahyu', text: 'Halo, Pak?' },
			{ speaker: 'hendra', text: 'Ya.' }
		]);
		expect(screen.queryByText('Panggilan masuk')).toBeNull();
	});
});

it('says from whom a letter is', async () => {
	expect(readOut(await show('letter'))).toContain('Dari Pak Hendra Camat');
});
