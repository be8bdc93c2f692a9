import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Article } from '#lib/domain/regulation/regulation.ts';
import type { Scenario } from '#lib/domain/scenario/scenario.ts';
import { renderTranslated } from '#tests/support/render-translated.ts';
import { choice, decision, ending } from '#tests/support/scenarios.ts';
import ScenarioPlayer from './ScenarioPlayer.svelte';
import { startScenario, type Decided } from './scenario-session.svelte.ts';

const article: Article = {
	id: 'uu-1/pasal-2',
	short: 'UU 1/2023',
	title: 'Undang-Undang Nomor 1',
	place: 'Pasal 2',
	summary: 'ASN bebas dari pengaruh partai.',
	status: 'dicabut',
	underReview: false,
	confidence: 'H',
	checkedAt: '2026-11-21'
};

const scenario: Scenario = {
	id: 'kasus',
	title: 'Mobil dinas',
	briefing: 'Anda memegang kunci.',
	stage: 'masa-tenang',
	pass: 0.7,
	meters: { trust: 60 },
	characters: {
		wahyu: { name: 'Wahyu', role: 'Pengelola kendaraan' },
		rini: { name: 'Rini', role: 'Anak' }
	},
	start: 'garasi',
	scenes: {
		garasi: {
			...decision(
				choice('Menolak', 'tepat', 'rumah', { effects: { trust: 10 } }),
				choice('Menunda', 'abu-abu', 'rumah', {
					reasons: { for: 'Tidak ada mobil keluar.', against: 'Tidak jujur.' },
					sanction: { default: 'Pembinaan.', pns: 'Hukuman disiplin sedang.' },
					articles: [article.id]
				})
			),
			heading: 'Di garasi',
			form: 'phone',
			as: 'wahyu',
			lines: [{ speaker: 'wahyu', text: 'Halo?' }, { text: 'Hening.' }]
		},
		rumah: {
			...decision(choice('Bicara', 'tepat', 'akhir')),
			heading: 'Di rumah',
			as: 'rini'
		},
		akhir: { ...ending('teladan'), heading: 'Malam itu' }
	}
};

async function play(
	options: { path?: string[]; ondecide?: (decided: Decided) => Promise<void> } = {}
) {
	const session = startScenario({ scenario, ...options });
	await renderTranslated(ScenarioPlayer, {
		session,
		articles: { [article.id]: article },
		employmentStatus: 'pns' as const
	});
	return { session, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = (name: string) => screen.getByRole('heading', { name });

it('goes from the briefing to the ending and the debrief', async () => {
	const { user } = await play();
	expect(screen.getByText('Anda memegang kunci.')).toBeInTheDocument();
	await user.click(button('Mulai kasus'));
	await user.click(button('Menolak'));
	expect(screen.getByText('Kepercayaan publik naik dari 60 ke 70')).toBeInTheDocument();
	await user.click(button('Lanjutkan'));
	await user.click(button('Bicara'));
	await user.click(button('Lanjutkan'));
	expect(heading('Malam itu')).toHaveFocus();
	expect(screen.getByText('Nilai 4 dari 4 (100%). Batas lulus 70%.')).toBeInTheDocument();
	expect(screen.queryByText(/penilaian server/), 'nobody grades here').not.toBeInTheDocument();
	await user.click(button('Bahas keputusan saya'));
	expect(screen.getAllByRole('rowheader').map((h) => h.textContent)).toEqual([
		expect.stringContaining('Di garasi'),
		expect.stringContaining('Di rumah')
	]);
});

it('says whose part one plays, and announces when it changes', async () => {
	const { user } = await play();
	await user.click(button('Mulai kasus'));
	expect(screen.getByRole('status')).toHaveTextContent(
		'Anda berperan sebagai Wahyu, Pengelola kendaraan'
	);
	await user.click(button('Menolak'));
	await user.click(button('Lanjutkan'));
	expect(screen.getByRole('status')).toHaveTextContent('Anda berperan sebagai Rini, Anak');
});

it('says the verdict, both sides, the sanction of the learner and the article', async () => {
	const { user } = await play();
	await user.click(button('Mulai kasus'));
	await user.click(button('Menunda'));
	for (const text of ['Abu-abu', 'Tidak ada mobil keluar.', 'Tidak jujur.']) {
		expect(screen.getByText(text)).toBeInTheDocument();
	}
	expect(screen.getByText('Hukuman disiplin sedang.')).toBeInTheDocument();
	expect(screen.queryByText('Pembinaan.')).not.toBeInTheDocument();

	await user.click(button(/UU 1\/2023, Pasal 2/));
	const dialog = screen.getByRole('dialog', { name: 'UU 1/2023, Pasal 2' });
	expect(within(dialog).getByText('ASN bebas dari pengaruh partai.')).toBeInTheDocument();
	expect(within(dialog).getByText('Sudah dicabut')).toBeInTheDocument();
	expect(within(dialog).getByText('21 November 2026')).toBeInTheDocument();
	await user.click(within(dialog).getByRole('button', { name: 'Tutup' }));
	expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

describe('a choice', () => {
	it('is taken by its number key while the focus is in the story', async () => {
		const ondecide = vi.fn(() => Promise.resolve());
		const { user } = await play({ ondecide });
		await user.click(button('Mulai kasus'));
		expect(heading('Di garasi')).toHaveFocus();
		await user.keyboard('3');
		expect(ondecide).not.toHaveBeenCalled();
		await user.keyboard('2');
		expect(ondecide).toHaveBeenCalledExactlyOnceWith({
			sceneId: 'garasi',
			choiceId: 'Menunda',
			step: 0,
			path: ['Menunda'],
			timedOut: false,
			practice: false
		});
		expect(heading('Yang kemudian terjadi')).toHaveFocus();
	});

	it('is taken by its number key after a click on the words of the story', async () => {
		const { session, user } = await play();
		await user.click(button('Mulai kasus'));
		await user.click(screen.getByText('Apa yang Anda lakukan?'));
		expect(screen.getByRole('region', { name: scenario.title })).toHaveFocus();
		await user.keyboard('2');
		expect(session.path).toEqual(['Menunda']);
	});

	it('is durable before the screen changes, and is taken once', async () => {
		let durable: () => void = () => undefined;
		const ondecide = vi.fn(() => new Promise<void>((resolve) => (durable = resolve)));
		const { user } = await play({ ondecide });
		await user.click(button('Mulai kasus'));
		await user.click(button('Menolak'));
		await user.click(button('Menunda'));
		expect(heading('Di garasi')).toBeInTheDocument();
		expect(button('Menolak')).toHaveAttribute('aria-busy', 'true');
		durable();
		expect(await screen.findByRole('heading', { name: 'Yang kemudian terjadi' })).toHaveFocus();
		expect(ondecide).toHaveBeenCalledOnce();
	});

	it('that could not be saved stays where it was, says so, and can be tried again', async () => {
		const ondecide = vi
			.fn<(decided: Decided) => Promise<void>>()
			.mockRejectedValueOnce(new Error('disk full'))
			.mockResolvedValue();
		const brought = vi.spyOn(Element.prototype, 'scrollIntoView');
		const { user, session } = await play({ ondecide });
		await user.click(button('Mulai kasus'));
		await user.click(button('Menolak'));
		expect(screen.getByRole('alert')).toHaveTextContent('Belum tersimpan');
		expect(brought).toHaveBeenCalled();
		expect(heading('Di garasi')).toBeInTheDocument();
		expect(session.path).toEqual([]);
		await user.click(button('Coba lagi'));
		expect(heading('Yang kemudian terjadi')).toHaveFocus();
		expect(session.path).toEqual(['Menolak']);
	});
});

it('practises from the debrief without touching the score', async () => {
	const ondecide = vi.fn<(decided: Decided) => Promise<void>>().mockResolvedValue();
	const { user } = await play({ path: ['Menolak', 'Bicara'], ondecide });
	await user.click(button('Bahas keputusan saya'));
	await user.click(
		screen.getAllByRole('button', { name: 'Coba lagi dari sini' })[0] as HTMLElement
	);
	expect(screen.getByText('Latihan, tidak dinilai')).toBeInTheDocument();
	await user.click(button('Menunda'));
	expect(ondecide.mock.lastCall?.[0].practice).toBe(true);
	await user.click(button('Lanjutkan'));
	await user.click(button('Bicara'));
	await user.click(button('Lanjutkan'));
	expect(screen.getByText('Nilai 4 dari 4 (100%). Batas lulus 70%.')).toBeInTheDocument();
});

it('marks the decision that crossed the line, and opens its reasons in the debrief', async () => {
	const crossing = {
		...scenario,
		scenes: {
			...scenario.scenes,
			rumah: decision(
				choice('Mengantar', 'melanggar', 'akhir', { redLine: true, why: 'Dilarang.' })
			)
		}
	};
	const session = startScenario({ scenario: crossing, path: ['Menolak', 'Mengantar'] });
	session.debrief();
	await renderTranslated(ScenarioPlayer, {
		session,
		articles: {},
		employmentStatus: 'pns' as const,
		grade: 'confirmed' as const
	});
	const [, kept, crossed] = within(screen.getByRole('table')).getAllByRole('row');
	expect(kept).not.toHaveTextContent('Melewati batas');
	expect(within(crossed as HTMLElement).getByText('Melewati batas')).toBeVisible();
	expect(within(crossed as HTMLElement).getByText('Dilarang.')).toBeVisible();
	expect(within(kept as HTMLElement).getByText('Sebab.')).not.toBeVisible();
	expect(screen.getByText('Sudah dikonfirmasi server.')).toBeVisible();
});
