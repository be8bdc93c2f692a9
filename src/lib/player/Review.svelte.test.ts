import { screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { playCase } from '#tests/support/play-case.ts';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = (name: string | RegExp) => screen.getByRole('heading', { name });

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

describe('looking back', () => {
	it('shows what was offered, taken and followed, and changes nothing', async () => {
		const notes = new Map([['loket', 'Ragu.']]);
		const { user, session } = await playCase({ path: ['ani', 'Melayani'], notes });
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
		const { user } = await playCase({ path: ['ani', 'Melayani'] });
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
		const { user } = await playCase({ path: ['ani', 'Melayani'] });
		await user.click(button('Tinjau langkah sebelumnya'));
		await user.click(button('Kembali ke langkah sekarang'));
		expect(heading('Di ruang camat')).toHaveFocus();
	});
});
