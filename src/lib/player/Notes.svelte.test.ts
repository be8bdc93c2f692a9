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

describe('a thought', () => {
	it('is durable before the screen says that it is kept', async () => {
		let durable: () => void = () => undefined;
		const onnote = vi.fn(() => new Promise<void>((resolve) => (durable = resolve)));
		const { user, session } = await playCase({ path: ['ani'], onnote });
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
		const { user } = await playCase({ path: ['ani'], onnote });
		await user.click(screen.getByText('Pikiran saya'));
		await user.type(screen.getByRole('textbox'), 'Ragu.');
		await user.click(button('Menunda'));
		expect(onnote).toHaveBeenCalledExactlyOnceWith('loket', 'Ragu.');
		expect(heading('Yang kemudian terjadi')).toBeVisible();
	});

	it('that could not be kept says so and stays in the field', async () => {
		const onnote = vi.fn(() => Promise.reject(new Error('full')));
		const { user } = await playCase({ path: ['ani'], onnote });
		await user.click(screen.getByText('Pikiran saya'));
		await user.type(screen.getByRole('textbox'), 'Ragu.');
		await user.click(button('Simpan catatan'));
		expect(await screen.findByText(/^Catatan belum tersimpan/)).toBeVisible();
		expect(screen.getByRole('textbox')).toHaveValue('Ragu.');
	});

	it('is not chosen with: numbers are numbers where one types', async () => {
		const ondecide = chosen();
		const { user } = await playCase({ path: ['ani'], ondecide, onnote: () => Promise.resolve() });
		await user.click(screen.getByText('Pikiran saya'));
		await user.type(screen.getByRole('textbox'), '1{ArrowLeft}2');
		expect(ondecide).not.toHaveBeenCalled();
		expect(heading('Di loket')).toBeVisible();
	});

	it('is not asked for where there is nowhere to keep it', async () => {
		await playCase({ path: ['ani'] });
		expect(screen.queryByText('Pikiran saya')).not.toBeInTheDocument();
	});
});
