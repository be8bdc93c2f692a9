import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Article } from '#lib/domain/regulation/regulation.ts';
import type { SharedChoices } from '#lib/protocol/choices.ts';
import { renderTranslated } from '#tests/support/render-translated.ts';
import { choice, decision, ending, roles, scenarioOf } from '#tests/support/scenarios.ts';
import type { DebriefHelp } from './debrief-help.ts';
import ScenarioPlayer from './ScenarioPlayer.svelte';
import { startScenario } from './scenario-session.svelte.ts';

function article(id: string, place: string): Article {
	return {
		...{ id, place, short: 'UU 1/2023', title: '', summary: '', checkedAt: '2026-11-21' },
		...{ status: 'berlaku', underReview: false, confidence: 'H' }
	};
}

const articles = { a: article('a', 'Pasal 1'), b: article('b', 'Pasal 2') };

const scenario = scenarioOf(
	{
		peran: roles({ ani: 'garasi', budi: 'rumah' }),
		garasi: {
			...decision(
				choice('Menolak', 'tepat', 'rumah', {
					articles: ['a'],
					effects: { trust: 10 },
					moved: 'Warga melihat mobil tetap di garasi.'
				}),
				choice('Menunda', 'abu-abu', 'rumah')
			),
			heading: 'Di garasi'
		},
		rumah: {
			...decision(
				choice('Bicara', 'tepat', 'baik'),
				choice('Ikut', 'melanggar', 'buruk', { articles: ['b'], redLine: true, why: 'Dilarang.' })
			),
			heading: 'Di rumah'
		},
		baik: { ...ending('teladan'), heading: 'Malam yang tenang' },
		buruk: { ...ending('melanggar'), heading: 'Surat panggilan' }
	},
	{
		characters: { ani: { name: 'Ani', role: 'Guru' }, budi: { name: 'Budi', role: 'Sopir' } }
	}
);

async function debrief(path: readonly string[], help?: DebriefHelp, notes?: Map<string, string>) {
	const session = startScenario({ scenario, path, notes });
	session.debrief();
	await renderTranslated(ScenarioPlayer, {
		session,
		articles,
		employmentStatus: 'pns' as const,
		...(help && { help })
	});
	return { session, user: userEvent.setup() };
}

const row = (scene: string) => screen.getByRole('row', { name: new RegExp(scene) });
const part = (heading: string) => {
	const section = screen.getByRole('heading', { name: heading }).parentElement;
	if (!section) throw new Error(`No part "${heading}"`);
	return within(section);
};

describe('the table of decisions', () => {
	it('tells scene, choice, verdict, points, and what moved and why', async () => {
		await debrief(['ani', 'Menolak', 'Ikut']);
		const cells = within(row('Di garasi')).getAllByRole('cell');
		expect(cells.map((cell) => cell.textContent)).toEqual([
			expect.stringContaining('Menolak'),
			expect.stringContaining('Tepat'),
			expect.stringContaining('2 dari 2'),
			expect.stringMatching(/naik dari 50 ke 60[^]*Warga melihat mobil tetap di garasi\./)
		]);
		expect(row('Di rumah')).toHaveTextContent('0 dari 2');
		expect(row('Di rumah')).toHaveTextContent('Melewati batas');
	});

	it('keeps the note that the learner made there', async () => {
		await debrief(['ani', 'Menolak', 'Bicara'], {}, new Map([['garasi', 'Saya sempat ragu.']]));
		expect(row('Di garasi')).toHaveTextContent('Catatan Anda');
		expect(row('Di garasi')).toHaveTextContent('Saya sempat ragu.');
		expect(row('Di rumah')).not.toHaveTextContent('Catatan Anda');
	});

	it('leads back to the scene of a row, after a role was chosen too', async () => {
		const { user, session } = await debrief(['ani', 'Menolak', 'Ikut']);
		await user.click(within(row('Di rumah')).getByRole('button', { name: /Coba lagi/ }));
		expect([session.path, session.practice]).toEqual([['ani', 'Menolak'], true]);
	});

	it('opens every reason for paper', async () => {
		await debrief(['ani', 'Menolak', 'Bicara']);
		const why = within(row('Di garasi')).getByText('Sebab.');
		expect(why).not.toBeVisible();
		window.dispatchEvent(new Event('beforeprint'));
		await expect.poll(() => why.closest('details')?.open).toBe(true);
		window.dispatchEvent(new Event('afterprint'));
		await expect.poll(() => why.closest('details')?.open).toBe(false);
	});
});

describe('strengths and the next step', () => {
	it('name the article that was kept, in the words of the case', async () => {
		await debrief(['ani', 'Menolak', 'Ikut']);
		const strengths = part('Yang sudah Anda lakukan dengan baik');
		expect(strengths.getByText('Anda memegang UU 1/2023, Pasal 1')).toBeVisible();
		expect(strengths.getByText('Menolak')).toBeVisible();
	});

	it('praise nothing where nothing was right', async () => {
		await debrief(['ani', 'Menunda', 'Ikut']);
		expect(screen.getByText(/Belum ada keputusan yang dinilai tepat/)).toBeVisible();
	});

	it('lead to the section that is about what was broken', async () => {
		const section = (heading: string, cited: string) => {
			return { heading, href: `/bacaan#${cited}`, articles: [cited] };
		};
		await debrief(['ani', 'Menunda', 'Ikut'], {
			readings: [section('Cuti', 'a'), section('Kampanye', 'b')]
		});
		const link = screen.getByRole('link', { name: /Baca lagi “Kampanye”/ });
		expect(link).toHaveAttribute('href', '/bacaan#b');
	});

	it('lead back to the weakest decision where no reading is about it', async () => {
		const { user, session } = await debrief(['ani', 'Menunda', 'Ikut']);
		await user.click(screen.getByRole('button', { name: 'Coba lagi dari adegan itu' }));
		expect(session.path).toEqual(['ani', 'Menunda']);
	});

	it('find no weakness where there is none', async () => {
		await debrief(['ani', 'Menolak', 'Bicara']);
		expect(
			part('Satu langkah berikut').getByText(/Semua keputusan Anda dinilai tepat/)
		).toBeVisible();
	});
});

it('counts the endings of all attempts, and names the roles not played', async () => {
	await debrief(['ani', 'Menolak', 'Bicara'], { earlier: [['ani', 'Menunda', 'Ikut']] });
	const met = part('Akhir cerita Anda');
	expect(met.getByText('Malam yang tenang')).toBeVisible();
	expect(met.getByText('Anda sudah menemui 2 dari 2 akhir cerita.')).toBeVisible();
	expect(met.getByText('Peran lain yang dapat Anda coba: Budi.')).toBeVisible();
});

it('draws the map, and links it to the same in words', async () => {
	await debrief(['ani', 'Menolak', 'Bicara']);
	expect(await screen.findByRole('img', { name: /melewati 4 dari 5 adegan/ })).toBeVisible();
	const link = screen.getByRole('link', { name: 'Baca sebagai teks' });
	const list = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
	expect(list).toHaveTextContent('Keputusan Anda satu per satu');
});

describe('what others chose', () => {
	const answering = (answer: SharedChoices | undefined): DebriefHelp => ({
		others: () => Promise.resolve(answer)
	});

	it('is shown in tenths for the scenes that were played, with one’s own marked', async () => {
		await debrief(
			['ani', 'Menolak', 'Bicara'],
			answering({
				scenes: {
					garasi: { Menolak: 7, Menunda: 3 },
					rumah: { Bicara: 10, Ikut: 0 }
				}
			})
		);
		const own = await within(row('Di garasi')).findByLabelText(/Menolak \(pilihan Anda\)/);
		expect(own).toHaveAttribute('value', '7');
		expect(row('Di garasi')).toHaveTextContent('3 dari 10');
		expect(row('Di rumah')).toHaveTextContent('hampir tidak ada');
		expect(screen.getByText(/Perkiraan dari percobaan pertama/)).toBeVisible();
	});

	it('says so where too few have finished', async () => {
		await debrief(['ani', 'Menolak', 'Bicara'], answering({ scenes: {} }));
		expect(await screen.findByText(/Belum cukup rekan/)).toBeVisible();
	});

	it('says nothing without an answer, nor to a guest', async () => {
		await debrief(['ani', 'Menolak', 'Bicara'], answering(undefined));
		await screen.findByRole('img');
		expect(screen.queryByText(/rekan/i)).not.toBeInTheDocument();
	});
});
