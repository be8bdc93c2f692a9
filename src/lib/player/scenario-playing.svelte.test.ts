import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scenario } from '#lib/domain/scenario/scenario.ts';
import { renderTranslated } from '#tests/support/render-translated.ts';
import { choice, decision, ending } from '#tests/support/scenarios.ts';
import ScenarioPlayer from './ScenarioPlayer.svelte';
import { startScenario, type Decided, type Preferences } from './scenario-session.svelte.ts';

const told = { form: 'narration', lines: [{ text: 'Cerita.' }] } as const;
const scenario: Scenario = {
	id: 'kasus',
	title: 'Hari pelayanan',
	briefing: 'Hari yang ramai.',
	stage: 'masa-tenang',
	pass: 0.5,
	meters: { trust: 60 },
	characters: {
		ani: { name: 'Bu Ani', role: 'Petugas loket', appearance: 'Perempuan berjilbab biru.' },
		budi: { name: 'Pak Budi', role: 'Camat' }
	},
	start: 'peran',
	scenes: {
		peran: {
			...told,
			kind: 'role',
			heading: 'Pagi di kantor',
			roles: [
				{ id: 'ani', text: 'Anda melayani di loket.', to: 'loket' },
				{ id: 'budi', text: 'Anda memimpin kecamatan.', to: 'ruang' }
			]
		},
		loket: {
			...decision(
				choice('Melayani', 'tepat', 'ruang', {
					effects: { trust: 10 },
					moved: 'Semua dilayani sama.'
				}),
				choice('Menunda', 'abu-abu', 'ruang', { moved: 'Tidak terlihat.' }),
				choice('Diam', 'melanggar', 'ruang')
			),
			heading: 'Di loket',
			form: 'counter',
			lines: [{ speaker: 'budi', mood: 'mendesak', text: 'Dahulukan dia.' }, { text: 'Sunyi.' }],
			timer: { seconds: 40, otherwise: 'Diam' }
		},
		ruang: { ...decision(choice('Mencatat', 'tepat', 'akhir')), heading: 'Di ruang camat' },
		akhir: { ...ending('teladan'), heading: 'Sore itu' }
	}
};

type Options = {
	path?: string[];
	notes?: ReadonlyMap<string, string>;
	preferences?: Partial<Preferences>;
	ondecide?: (decided: Decided) => Promise<void>;
	onnote?: (sceneId: string, text: string) => Promise<void>;
	onprefer?: (preferences: Preferences) => void;
};

async function play(options: Options = {}) {
	const session = startScenario({ scenario, ...options });
	await renderTranslated(ScenarioPlayer, {
		session,
		articles: {},
		employmentStatus: 'pns' as const
	});
	return { session, user: userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) }) };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = (name: string | RegExp) => screen.getByRole('heading', { name });
const chosen = () => vi.fn<(decided: Decided) => Promise<void>>().mockResolvedValue();

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

function hide(hidden: boolean) {
	vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
	document.dispatchEvent(new Event('visibilitychange'));
}

describe('a role', () => {
	it('is taken like a choice, durably, and leads straight into the story', async () => {
		const ondecide = chosen();
		const { user } = await play({ ondecide });
		await user.click(button('Mulai kasus'));
		expect(button(/Bu Ani.*Petugas loket.*Anda melayani di loket/)).toBeVisible();
		await user.keyboard('1');
		expect(ondecide).toHaveBeenCalledExactlyOnceWith({
			sceneId: 'peran',
			choiceId: 'ani',
			step: 0,
			path: ['ani'],
			practice: false
		});
		expect(heading('Di loket')).toHaveFocus();
	});

	it('is said in every scene that has no eyes of its own', async () => {
		await play({ path: ['budi'] });
		expect(screen.getByRole('status')).toHaveTextContent('Anda berperan sebagai Pak Budi, Camat');
	});

	it('is no decision: nothing is scored for it', async () => {
		const { session } = await play({ path: ['budi', 'Mencatat'] });
		expect(session.score).toMatchObject({ possible: 2 });
	});
});

describe('a meter', () => {
	it('is told with the reason when it moved', async () => {
		const { user } = await play({ path: ['ani'] });
		await user.click(button('Melayani'));
		expect(screen.getByText('Kepercayaan publik naik dari 60 ke 70')).toBeVisible();
		expect(screen.getByText('Semua dilayani sama.')).toBeVisible();
	});

	it('is not spoken of when nothing moved', async () => {
		const { user } = await play({ path: ['ani'] });
		await user.click(button('Menunda'));
		expect(screen.queryByText('Berubah karena keputusan Anda')).not.toBeInTheDocument();
		expect(screen.queryByText('Tidak terlihat.')).not.toBeInTheDocument();
	});
});

describe('the clock', () => {
	const pressed = { path: ['ani'], preferences: { pressing: true } };

	it('is only there for whoever asked for it, and the device remembers', async () => {
		const onprefer = vi.fn();
		const { user } = await play({ onprefer });
		const offer = screen.getByRole('checkbox', { name: 'Dengan tekanan waktu' });
		expect(offer).not.toBeChecked();
		await user.click(offer);
		expect(onprefer).toHaveBeenCalledExactlyOnceWith({ transcript: false, pressing: true });
		await user.click(button('Mulai kasus'));
		await user.click(button(/Bu Ani/));
		expect(screen.getByText('40 detik lagi')).toBeVisible();
	});

	it('is not offered where no scene has one, nor shown unasked', async () => {
		await play({ path: ['ani'] });
		expect(screen.queryByText(/detik lagi/)).not.toBeInTheDocument();
	});

	it('takes the choice of those who say nothing, durably, and says that time ran out', async () => {
		const ondecide = chosen();
		await play({ ...pressed, ondecide });
		await vi.advanceTimersByTimeAsync(40_000);
		expect(ondecide.mock.lastCall?.[0]).toMatchObject({ choiceId: 'Diam', path: ['ani', 'Diam'] });
		expect(screen.getByText(/^Waktu habis sebelum Anda memilih/)).toBeVisible();
		expect(heading('Yang kemudian terjadi')).toHaveFocus();
		expect(heading('Yang kemudian terjadi')).toHaveAccessibleDescription(/^Waktu habis/);
	});

	it('is told at the half and near the end, and not every second', async () => {
		await play(pressed);
		const said = new Set<string>();
		for (let second = 0; second < 39; second += 1) {
			await vi.advanceTimersByTimeAsync(1000);
			const [, status] = screen.getAllByRole('status');
			said.add(status?.textContent.trim() ?? '');
		}
		expect([...said]).toEqual([
			'',
			'Setengah waktu sudah lewat. Tersisa 20 detik.',
			'Tersisa 10 detik.'
		]);
	});

	it('can be stopped at once, and then nothing is taken', async () => {
		const ondecide = chosen();
		const onprefer = vi.fn();
		const { user } = await play({ ...pressed, ondecide, onprefer });
		await user.click(button('Hentikan waktu'));
		expect(screen.getByText(/^Waktu dihentikan/)).toHaveFocus();
		expect(onprefer).toHaveBeenLastCalledWith({ transcript: false, pressing: false });
		await vi.advanceTimersByTimeAsync(120_000);
		expect(ondecide).not.toHaveBeenCalled();
	});

	it('waits while the page is hidden, and gives all of its time again afterwards', async () => {
		const ondecide = chosen();
		await play({ ...pressed, ondecide });
		await vi.advanceTimersByTimeAsync(30_000);
		hide(true);
		await vi.advanceTimersByTimeAsync(120_000);
		expect(ondecide).not.toHaveBeenCalled();
		hide(false);
		expect(await screen.findByText('40 detik lagi')).toBeVisible();
		await vi.advanceTimersByTimeAsync(39_000);
		expect(ondecide).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(1_000);
		expect(ondecide).toHaveBeenCalledOnce();
	});

	it('does not run while one looks back', async () => {
		const ondecide = chosen();
		const { user } = await play({ ...pressed, ondecide });
		await user.keyboard('{ArrowLeft}');
		await vi.advanceTimersByTimeAsync(120_000);
		expect(ondecide).not.toHaveBeenCalled();
	});

	it('that could not be recorded in time can be tried again, and takes nothing twice', async () => {
		const ondecide = chosen().mockRejectedValueOnce(new Error('full'));
		const { user, session } = await play({ ...pressed, ondecide });
		await vi.advanceTimersByTimeAsync(40_000);
		expect(screen.getByRole('alert')).toHaveTextContent('Belum tersimpan');
		await user.click(button('Coba lagi'));
		expect(session.path).toEqual(['ani', 'Diam']);
		expect(screen.getByText(/^Waktu habis/)).toBeVisible();
	});
});

describe('a thought', () => {
	it('is durable before the screen says that it is kept', async () => {
		let durable: () => void = () => undefined;
		const onnote = vi.fn(() => new Promise<void>((resolve) => (durable = resolve)));
		const { user, session } = await play({ path: ['ani'], onnote });
		await user.click(screen.getByText('Pikiran saya'));
		await user.type(screen.getByRole('textbox'), ' Ragu. ');
		await user.click(button('Simpan catatan'));
		expect(onnote).toHaveBeenCalledExactlyOnceWith('loket', 'Ragu.');
		expect(screen.queryByText('Tersimpan di perangkat ini')).not.toBeInTheDocument();
		durable();
		expect(await screen.findByText('Tersimpan di perangkat ini')).toBeVisible();
		expect(session.notes.get('loket')).toBe('Ragu.');
	});

	it('is kept when one goes on without pressing save', async () => {
		const onnote = vi.fn(() => Promise.resolve());
		const { user } = await play({ path: ['ani'], onnote });
		await user.click(screen.getByText('Pikiran saya'));
		await user.type(screen.getByRole('textbox'), 'Ragu.');
		await user.click(button('Menunda'));
		expect(onnote).toHaveBeenCalledExactlyOnceWith('loket', 'Ragu.');
		expect(heading('Yang kemudian terjadi')).toBeVisible();
	});

	it('that could not be kept says so and stays in the field', async () => {
		const onnote = vi.fn(() => Promise.reject(new Error('full')));
		const { user } = await play({ path: ['ani'], onnote });
		await user.click(screen.getByText('Pikiran saya'));
		await user.type(screen.getByRole('textbox'), 'Ragu.');
		await user.click(button('Simpan catatan'));
		expect(await screen.findByText(/^Catatan belum tersimpan/)).toBeVisible();
		expect(screen.getByRole('textbox')).toHaveValue('Ragu.');
	});

	it('is not chosen with: numbers are numbers where one types', async () => {
		const ondecide = chosen();
		const { user } = await play({ path: ['ani'], ondecide, onnote: () => Promise.resolve() });
		await user.click(screen.getByText('Pikiran saya'));
		await user.type(screen.getByRole('textbox'), '1{ArrowLeft}2');
		expect(ondecide).not.toHaveBeenCalled();
		expect(heading('Di loket')).toBeVisible();
	});

	it('is not asked for where there is nowhere to keep it', async () => {
		await play({ path: ['ani'] });
		expect(screen.queryByText('Pikiran saya')).not.toBeInTheDocument();
	});
});

describe('looking back', () => {
	it('shows what was offered, taken and followed, and changes nothing', async () => {
		const notes = new Map([['loket', 'Ragu.']]);
		const { user, session } = await play({ path: ['ani', 'Melayani'], notes });
		const before = session.score;
		await user.keyboard('{ArrowLeft}');
		expect(heading('Meninjau langkah 2 dari 2')).toHaveFocus();
		const offered = within(screen.getByRole('list', { name: 'Pilihan yang ada saat itu' }));
		expect(offered.getAllByRole('listitem').map((one) => one.textContent.trim())).toEqual([
			'Melayani (pilihan Anda)',
			'Menunda',
			'Diam'
		]);
		expect(screen.getByText('Kepercayaan publik naik dari 60 ke 70')).toBeVisible();
		expect(screen.getByText('Ragu.')).toBeVisible();
		await user.keyboard('2');
		expect(session.path).toEqual(['ani', 'Melayani']);
		expect(session.score).toEqual(before);
	});

	it('goes from step to step by arrow, and stops at both ends', async () => {
		const { user } = await play({ path: ['ani', 'Melayani'] });
		await user.keyboard('{ArrowRight}');
		expect(heading('Di ruang camat')).toBeVisible();
		await user.keyboard('{ArrowLeft}{ArrowLeft}');
		expect(heading('Meninjau langkah 1 dari 2')).toHaveFocus();
		expect(screen.getByText(/Bu Ani \(Petugas loket\)/)).toHaveTextContent('pilihan Anda');
		await user.keyboard('{ArrowLeft}');
		expect(heading('Meninjau langkah 1 dari 2')).toBeVisible();
		await user.keyboard('{ArrowRight}{ArrowRight}');
		expect(heading('Di ruang camat')).toHaveFocus();
	});

	it('goes back to the present by button', async () => {
		const { user } = await play({ path: ['ani', 'Melayani'] });
		await user.click(button('Tinjau langkah sebelumnya'));
		await user.click(button('Kembali ke langkah sekarang'));
		expect(heading('Di ruang camat')).toHaveFocus();
	});
});

describe('the keys', () => {
	it('go from choice to choice, and Enter chooses and goes on', async () => {
		const { user, session } = await play({ path: ['ani'] });
		await user.keyboard('{ArrowDown}');
		expect(button('Melayani')).toHaveFocus();
		await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}');
		expect(button('Menunda')).toHaveFocus();
		await user.keyboard('{Enter}');
		expect(session.path).toEqual(['ani', 'Menunda']);
		expect(heading('Yang kemudian terjadi')).toHaveFocus();
		await user.keyboard('{Enter}');
		expect(heading('Di ruang camat')).toHaveFocus();
	});

	it('leave a story alone that is too long to see its choices: the page scrolls', async () => {
		vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
			...new DOMRect(0, 2000, 10, 10).toJSON(),
			top: 2000,
			bottom: 2010
		} as DOMRect);
		const { user } = await play({ path: ['ani'] });
		await user.keyboard('{ArrowDown}');
		expect(heading('Di loket')).toHaveFocus();
	});
});

describe('the transcript', () => {
	const asText = { preferences: { transcript: true } };

	it('tells the whole story so far in words, and offers the same choices', async () => {
		const ondecide = chosen();
		const { user } = await play({ ...asText, path: ['ani', 'Melayani'], ondecide });
		for (const name of ['Situasinya', 'Pagi di kantor', 'Di loket', 'Di ruang camat']) {
			expect(heading(name)).toBeVisible();
		}
		expect(screen.getByText('Perempuan berjilbab biru.')).toBeVisible();
		expect(screen.getByText('Pak Budi (Camat, mendesak):')).toBeVisible();
		expect(screen.getByText(/^Percakapan di loket pelayanan/)).toHaveTextContent('Bu Ani');
		expect(screen.getByText('Anda memilih peran Bu Ani, Petugas loket.')).toBeVisible();
		expect(screen.getByText('Semua dilayani sama.')).toBeVisible();
		expect(document.querySelector('.portrait, img')).toBeNull();
		expect(heading('Di ruang camat')).toHaveFocus();
		await user.keyboard('1');
		expect(ondecide.mock.lastCall?.[0]).toMatchObject({ choiceId: 'Mencatat', step: 2 });
		await waitFor(() =>
			expect(screen.getAllByRole('heading', { name: 'Keputusan Anda' }).at(-1)).toHaveFocus()
		);
		await user.click(button('Lanjutkan'));
		expect(heading('Sore itu')).toHaveFocus();
		expect(screen.getByText(/^Nilai 4 dari 4/)).toBeVisible();
	});

	it('can be taken up and left at any time, and the device remembers', async () => {
		const onprefer = vi.fn();
		const { user, session } = await play({ path: ['ani'], onprefer });
		await user.keyboard('{ArrowLeft}');
		await user.click(button('Tampilan naskah'));
		expect(onprefer).toHaveBeenLastCalledWith({ transcript: true, pressing: false });
		await waitFor(() => expect(heading('Di loket')).toHaveFocus());
		await user.click(button('Melayani'));
		await user.click(button('Tampilan adegan'));
		expect(heading('Yang kemudian terjadi')).toHaveFocus();
		expect(session.path).toEqual(['ani', 'Melayani']);
	});

	it('begins, asks for a role and runs the clock like the scenes do', async () => {
		const ondecide = chosen();
		const { user } = await play({ ...asText, ondecide });
		await user.click(screen.getByRole('checkbox', { name: 'Dengan tekanan waktu' }));
		await user.click(button('Mulai kasus'));
		await user.click(button(/Bu Ani/));
		await vi.advanceTimersByTimeAsync(40_000);
		expect(ondecide.mock.lastCall?.[0]).toMatchObject({ choiceId: 'Diam' });
		expect(screen.getByText(/^Waktu habis/)).toBeVisible();
	});
});
