import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Question, Quiz } from '#lib/domain/quiz/quiz.ts';
import { renderTranslated } from '#tests/support/render-translated.ts';
import QuizPlayer from './QuizPlayer.svelte';
import { startQuiz } from './quiz-session.svelte.ts';
import { rightResponse } from '#lib/domain/quiz/right-response.ts';

const options = ['Satu', 'Dua', 'Tiga'].map((text) => ({
	id: text.toLowerCase(),
	text,
	reason: `Sebab ${text}.`
}));
const asked = { level: 'apply', difficulty: 1, articles: [], options } as const;

const single: Question = {
	...asked,
	id: 'single',
	prompt: 'Pilih satu?',
	kind: 'single',
	right: 'dua'
};
const many: Question = {
	...asked,
	id: 'many',
	prompt: 'Mana saja?',
	kind: 'many',
	right: ['satu', 'tiga']
};
const truth: Question = {
	...asked,
	id: 'truth',
	prompt: 'Betulkah?',
	kind: 'true-false',
	right: 'salah',
	options: [
		{ id: 'benar', text: '', reason: 'Sebab benar.' },
		{ id: 'salah', text: '', reason: 'Sebab salah.' }
	]
};
const order: Question = {
	...asked,
	id: 'order',
	prompt: 'Urutkan?',
	kind: 'order',
	right: ['satu', 'dua', 'tiga']
};
const match: Question = {
	...asked,
	id: 'match',
	prompt: 'Pasangkan?',
	kind: 'match',
	targets: [
		{ id: 'x', text: 'Kiri' },
		{ id: 'y', text: 'Kanan' }
	],
	right: { satu: 'x', dua: 'y', tiga: 'x' }
};
const sort: Question = {
	...asked,
	id: 'sort',
	prompt: 'Kelompokkan?',
	kind: 'sort',
	right: { satu: 'boleh', dua: 'abu-abu', tiga: 'dilarang' }
};

type Answer = (questionId: string, response: string) => Promise<void>;

async function take(
	questions: readonly Question[],
	rest: Partial<Parameters<typeof startQuiz>[0]> = {}
) {
	const quiz: Quiz = { id: 'kuis', draw: questions.length, pass: 0.7, questions };
	const onanswer = vi.fn<Answer>().mockResolvedValue();
	const session = startQuiz({ quiz, registration: 'r', onanswer, ...rest });
	await renderTranslated(QuizPlayer, { session, articles: {} });
	return { session, onanswer, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('each kind of question records its answer', () => {
	it('single', async () => {
		const { user, onanswer } = await take([single]);
		await user.click(screen.getByRole('radio', { name: 'Dua' }));
		expect(onanswer).toHaveBeenLastCalledWith('single', 'dua');
		expect(screen.getByText('Tersimpan di perangkat ini')).toBeInTheDocument();
	});

	it('true or false', async () => {
		const { user, onanswer } = await take([truth]);
		await user.click(screen.getByRole('radio', { name: 'Salah' }));
		expect(onanswer).toHaveBeenLastCalledWith('truth', 'salah');
	});

	it('many', async () => {
		const { user, onanswer } = await take([many]);
		await user.click(screen.getByRole('checkbox', { name: 'Satu' }));
		await user.click(screen.getByRole('checkbox', { name: 'Tiga' }));
		expect(onanswer).toHaveBeenLastCalledWith('many', 'satu[,]tiga');
		await user.click(screen.getByRole('checkbox', { name: 'Satu' }));
		expect(onanswer).toHaveBeenLastCalledWith('many', 'tiga');
	});

	it('order, by button and by key, keeping the focus on the row that moves', async () => {
		const { user, onanswer, session } = await take([order]);
		const rows = () =>
			within(screen.getAllByRole('list')[0] as HTMLElement).getAllByRole('listitem');
		const before = rows().map((row) => /Satu|Dua|Tiga/.exec(row.textContent)?.[0] ?? '');
		const [first = '', second = '', third = ''] = before;
		await user.click(button(`Turunkan: ${first}`));
		expect(button(`Turunkan: ${first}`)).toHaveFocus();
		const moved = [second, first, third].map((text) => text.toLowerCase()).join('[,]');
		expect(onanswer).toHaveBeenLastCalledWith('order', moved);
		await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
		expect(session.responses.get('order')).toBe(
			[second, third, first].map((text) => text.toLowerCase()).join('[,]')
		);
	});

	it('order that is right as it stands', async () => {
		const { user, onanswer } = await take([order]);
		await user.click(button('Urutan ini sudah benar menurut saya'));
		expect(onanswer).toHaveBeenCalledOnce();
		expect(screen.queryByRole('button', { name: /sudah benar/ })).not.toBeInTheDocument();
	});

	it('match', async () => {
		const { user, onanswer } = await take([match]);
		await user.selectOptions(screen.getByRole('combobox', { name: 'Dua' }), 'Kanan');
		await user.selectOptions(screen.getByRole('combobox', { name: 'Satu' }), 'Kiri');
		expect(onanswer).toHaveBeenLastCalledWith('match', 'dua[.]y[,]satu[.]x');
	});

	it('sort', async () => {
		const { user, onanswer } = await take([sort]);
		const item = screen.getByRole('group', { name: 'Tiga' });
		await user.click(within(item).getByRole('radio', { name: 'Dilarang' }));
		expect(onanswer).toHaveBeenLastCalledWith('sort', 'tiga[.]dilarang');
	});
});

it('does not leave a question whose answer could not be saved', async () => {
	const onanswer = vi
		.fn<Answer>()
		.mockRejectedValueOnce(new Error('disk full'))
		.mockResolvedValue();
	const { user, session } = await take([single, many], { onanswer });
	await session.goTo(session.questions.findIndex(({ id }) => id === 'single'));
	await user.click(await screen.findByRole('radio', { name: 'Dua' }));
	expect(screen.getByRole('alert')).toHaveTextContent('Belum tersimpan');
	expect(screen.queryByText('Tersimpan di perangkat ini')).not.toBeInTheDocument();
	await session.goTo(session.questions.findIndex(({ id }) => id === 'many'));
	expect(screen.getByRole('heading', { name: 'Pilih satu?' })).toBeInTheDocument();
	await user.click(button('Coba lagi'));
	expect(session.responses.get('single')).toBe('dua');
	await session.goTo(session.questions.findIndex(({ id }) => id === 'many'));
	expect(await screen.findByRole('heading', { name: 'Mana saja?' })).toHaveFocus();
});

it('keeps the newest of answers that are picked faster than they are saved', async () => {
	const waiting: (() => void)[] = [];
	const onanswer = vi.fn<Answer>(() => new Promise((resolve) => waiting.push(resolve)));
	const { user, session } = await take([many], { onanswer });
	await user.click(screen.getByRole('checkbox', { name: 'Satu' }));
	await user.click(screen.getByRole('checkbox', { name: 'Dua' }));
	await user.click(screen.getByRole('checkbox', { name: 'Tiga' }));
	expect(onanswer).toHaveBeenCalledOnce();
	waiting.shift()?.();
	await vi.waitFor(() => expect(onanswer).toHaveBeenCalledTimes(2));
	waiting.shift()?.();
	await vi.waitFor(() => expect(session.isSaved('many')).toBe(true));
	expect(session.responses.get('many')).toBe('satu[,]dua[,]tiga');
});

it('resumes at the first question without an answer', async () => {
	const first = startQuiz({
		quiz: { id: 'kuis', draw: 2, pass: 0.7, questions: [single, truth] },
		registration: 'r'
	}).questions[0] as Question;
	const { session } = await take([single, truth], {
		responses: new Map([[first.id, rightResponse(first)]])
	});
	expect(session.at).toBe(1);
	expect(screen.getByText('1 dari 2')).toBeInTheDocument();
});

it('lists what is missing, asks before handing in, and explains every answer', async () => {
	const onhandin = vi.fn(() => Promise.resolve());
	const { user, session } = await take([single, truth], { onhandin });
	await session.goTo(session.questions.findIndex(({ id }) => id === 'single'));
	await user.click(await screen.findByRole('radio', { name: 'Dua' }));
	await session.review();
	expect(
		await screen.findByText('1 soal belum dijawab dan akan bernilai nol.')
	).toBeInTheDocument();
	expect(screen.getByText('Betulkah?')).toBeInTheDocument();
	await user.click(button('Kumpulkan'));
	const dialog = screen.getByRole('dialog', { name: 'Kumpulkan sekarang?' });
	expect(onhandin).not.toHaveBeenCalled();
	await user.click(within(dialog).getByRole('button', { name: 'Kumpulkan' }));
	expect(onhandin).toHaveBeenCalledOnce();
	expect(screen.getByRole('heading', { name: 'Hasil kuis' })).toHaveFocus();
	expect(screen.getByText('Nilai 50% (1 dari 2). Batas lulus 70%.')).toBeInTheDocument();
	expect(screen.getByText('Tidak dijawab')).toBeInTheDocument();
	for (const reason of ['Sebab Satu.', 'Sebab Dua.', 'Sebab salah.']) {
		expect(screen.getByText(reason)).toBeInTheDocument();
	}
});

it('is not handed in when that could not be saved', async () => {
	const onhandin = () => Promise.reject(new Error('disk full'));
	const { user, session } = await take([single], { onhandin });
	await session.review();
	await user.click(await screen.findByRole('button', { name: 'Kumpulkan' }));
	await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Kumpulkan' }));
	expect(screen.getByRole('alert')).toHaveTextContent('Belum tersimpan');
	expect(session.phase).toBe('reviewing');
});
