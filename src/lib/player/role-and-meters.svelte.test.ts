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

describe('a role', () => {
	it('is taken like a choice, durably, and leads straight into the story', async () => {
		const ondecide = chosen();
		const { user } = await playCase({ ondecide });
		await user.click(button('Mulai kasus'));
		expect(button(/Bu Ani.*Petugas loket.*Anda melayani di loket/)).toBeVisible();
		await user.keyboard('1');
		expect(ondecide).toHaveBeenCalledExactlyOnceWith({
			sceneId: 'peran',
			choiceId: 'ani',
			step: 0,
			path: ['ani'],
			timedOut: false,
			practice: false
		});
		expect(heading('Di loket')).toHaveFocus();
	});

	it('is said in every scene that has no eyes of its own', async () => {
		await playCase({ path: ['budi'] });
		expect(screen.getByRole('status')).toHaveTextContent('Anda berperan sebagai Pak Budi, Camat');
	});

	it('is no decision: nothing is scored for it', async () => {
		const { session } = await playCase({ path: ['budi', 'Mencatat'] });
		expect(session.score).toMatchObject({ possible: 2 });
	});
});

describe('a meter', () => {
	it('is told with the reason when it moved', async () => {
		const { user } = await playCase({ path: ['ani'] });
		await user.click(button('Melayani'));
		expect(screen.getByText('Kepercayaan publik naik dari 60 ke 70')).toBeVisible();
		expect(screen.getByText('Semua dilayani sama.')).toBeVisible();
	});

	it('is not spoken of when nothing moved', async () => {
		const { user } = await playCase({ path: ['ani'] });
		await user.click(button('Menunda'));
		expect(screen.queryByText('Berubah karena keputusan Anda')).not.toBeInTheDocument();
		expect(screen.queryByText('Tidak terlihat.')).not.toBeInTheDocument();
	});
});

describe('the keys', () => {
	it('go from choice to choice, and Enter chooses and goes on', async () => {
		const { user, session } = await playCase({ path: ['ani'] });
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
		const { user } = await playCase({ path: ['ani'] });
		await user.keyboard('{ArrowDown}');
		expect(heading('Di loket')).toHaveFocus();
	});
});
