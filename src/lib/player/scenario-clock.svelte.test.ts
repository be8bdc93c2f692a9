import { screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { playCase } from '#tests/support/play-case.ts';
import type { Decided } from './scenario-session.svelte.ts';

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

describe('the clock', () => {
	const pressed = { path: ['ani'], preferences: { pressing: true } };

	it('is only there for whoever asked for it, and the device remembers', async () => {
		const onprefer = vi.fn();
		const { user } = await playCase({ onprefer });
		const offer = screen.getByRole('checkbox', { name: 'Dengan tekanan waktu' });
		expect(offer).not.toBeChecked();
		await user.click(offer);
		expect(onprefer).toHaveBeenCalledExactlyOnceWith({ transcript: false, pressing: true });
		await user.click(button('Mulai kasus'));
		await user.click(button(/Bu Ani/));
		expect(screen.getByText('40 detik lagi')).toBeVisible();
	});

	it('is not offered where no scene has one, nor shown unasked', async () => {
		await playCase({ path: ['ani'] });
		expect(screen.queryByText(/detik lagi/)).not.toBeInTheDocument();
	});

	it('takes the choice of those who say nothing, durably, and says that time ran out', async () => {
		const ondecide = chosen();
		await playCase({ ...pressed, ondecide });
		await vi.advanceTimersByTimeAsync(40_000);
		expect(ondecide.mock.lastCall?.[0]).toMatchObject({
			choiceId: 'Diam',
			path: ['ani', 'Diam'],
			timedOut: true
		});
		expect(screen.getByText(/^Waktu habis sebelum Anda memilih/)).toBeVisible();
		expect(heading('Yang kemudian terjadi')).toHaveFocus();
		expect(heading('Yang kemudian terjadi')).toHaveAccessibleDescription(/^Waktu habis/);
	});

	it('is told at the half and near the end, and not every second', async () => {
		await playCase(pressed);
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
		const { user } = await playCase({ ...pressed, ondecide, onprefer });
		await user.click(button('Hentikan waktu'));
		expect(screen.getByText(/^Waktu dihentikan/)).toHaveFocus();
		expect(onprefer).toHaveBeenLastCalledWith({ transcript: false, pressing: false });
		await vi.advanceTimersByTimeAsync(120_000);
		expect(ondecide).not.toHaveBeenCalled();
	});

	it('waits while the page is hidden, and gives all of its time again afterwards', async () => {
		const ondecide = chosen();
		await playCase({ ...pressed, ondecide });
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
		const { user } = await playCase({ ...pressed, ondecide });
		await user.keyboard('{ArrowLeft}');
		await vi.advanceTimersByTimeAsync(120_000);
		expect(ondecide).not.toHaveBeenCalled();
	});

	it('is told of in the debrief, days later too, until the step is taken again', async () => {
		const { session, user } = await playCase({
			path: ['ani', 'Diam', 'Mencatat'],
			timedOut: new Set([1])
		});
		session.debrief();
		expect(await screen.findByText(/^Waktu habis/)).toBeVisible();
		const [first] = screen.getAllByRole('button', { name: 'Coba lagi dari sini' });
		if (first) await user.click(first);
		await user.click(button(/Diam/));
		expect(heading('Yang kemudian terjadi')).toHaveFocus();
		expect(screen.queryByText(/^Waktu habis/)).not.toBeInTheDocument();
	});

	it('that could not be recorded in time can be tried again, and takes nothing twice', async () => {
		const ondecide = chosen().mockRejectedValueOnce(new Error('full'));
		const { user, session } = await playCase({ ...pressed, ondecide });
		await vi.advanceTimersByTimeAsync(40_000);
		expect(screen.getByRole('alert')).toHaveTextContent('Belum tersimpan');
		await user.click(button('Coba lagi'));
		expect(session.path).toEqual(['ani', 'Diam']);
		expect(screen.getByText(/^Waktu habis/)).toBeVisible();
	});
});
