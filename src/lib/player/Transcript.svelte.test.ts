import { screen, waitFor } from '@testing-library/svelte';
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

describe('the transcript', () => {
	const asText = { preferences: { transcript: true } };

	it('tells the whole story so far in words, and offers the same choices', async () => {
		const ondecide = chosen();
		const { user } = await playCase({ ...asText, path: ['ani', 'Melayani'], ondecide });
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
		const { user, session } = await playCase({ path: ['ani'], onprefer });
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
		const { user } = await playCase({ ...asText, ondecide });
		await user.click(screen.getByRole('checkbox', { name: 'Dengan tekanan waktu' }));
		await user.click(button('Mulai kasus'));
		await user.click(button(/Bu Ani/));
		await vi.advanceTimersByTimeAsync(40_000);
		expect(ondecide.mock.lastCall?.[0]).toMatchObject({ choiceId: 'Diam' });
		expect(screen.getByText(/^Waktu habis/)).toBeVisible();
	});
});
