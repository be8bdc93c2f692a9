import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Question } from '#lib/domain/quiz/quiz.ts';
import type { Article } from '#lib/domain/regulation/regulation.ts';
import { renderTranslated } from '#tests/support/render-translated.ts';
import ReadingView from './ReadingView.svelte';

const article: Article = {
	id: 'uu-1/pasal-2',
	short: 'UU 1/2023',
	title: 'Undang-Undang',
	place: 'Pasal 2',
	summary: 'ASN bebas dari pengaruh partai.',
	status: 'berlaku',
	underReview: true,
	confidence: 'M',
	checkedAt: '2026-11-21'
};
const sections = [
	{
		id: 'mengapa',
		heading: 'Mengapa netral',
		html: '<p>Lihat <a href="#uu-1/pasal-2" data-article="uu-1/pasal-2">pasal ini</a>.</p>',
		articles: []
	},
	{ id: 'siapa', heading: 'Siapa wajib netral', html: '<p>Semua ASN.</p>', articles: [] }
];

async function open(onread: (section: string) => Promise<void>, read: readonly string[] = []) {
	await renderTranslated(ReadingView, {
		title: 'Dasar',
		objectives: ['menolak dengan santun'],
		reading: { sections },
		minutes: 8,
		articles: { [article.id]: article },
		read: new Set(read),
		responses: new Map(),
		onread,
		onanswer: () => Promise.resolve()
	});
	return userEvent.setup();
}

it('shows what it is for, how long it takes and what has been read', async () => {
	await open(() => Promise.resolve(), ['mengapa']);
	expect(screen.getByText('menolak dengan santun')).toBeInTheDocument();
	expect(screen.getByText('Sekitar 8 menit')).toBeInTheDocument();
	expect(screen.getByText('1 dari 2')).toBeInTheDocument();
	expect(screen.getAllByRole('button', { name: /Sudah saya baca/ })).toHaveLength(1);
});

it('goes to the next section once the reading of this one is durable', async () => {
	const onread = vi.fn(() => Promise.resolve());
	const user = await open(onread);
	await user.click(screen.getByRole('button', { name: 'Sudah saya baca, lanjut' }));
	expect(onread).toHaveBeenCalledExactlyOnceWith('mengapa');
	expect(screen.getByRole('heading', { name: 'Siapa wajib netral' })).toHaveFocus();
});

it('stays at a section that could not be saved, and says so', async () => {
	const user = await open(() => Promise.reject(new Error('disk full')));
	await user.click(screen.getByRole('button', { name: 'Sudah saya baca, lanjut' }));
	expect(screen.getByRole('alert')).toHaveTextContent('Belum tersimpan');
	expect(screen.getByRole('heading', { name: 'Siapa wajib netral' })).not.toHaveFocus();
});

it('opens a cited article in place', async () => {
	const user = await open(() => Promise.resolve());
	await user.click(screen.getByRole('link', { name: 'pasal ini' }));
	expect(screen.getByRole('dialog', { name: 'UU 1/2023, Pasal 2' })).toHaveTextContent(
		'Sedang ditinjau'
	);
});

describe('a section with a question to stop at', () => {
	const option = (id: string, reason: string) => ({ id, text: id, reason });
	const check: Question = {
		kind: 'single',
		id: 'mengapa',
		prompt: 'Siapa yang netral?',
		level: 'recall',
		difficulty: 1,
		articles: [],
		options: [option('Semua ASN', 'Tanpa kecuali.'), option('Pimpinan', 'Bukan hanya itu.')],
		right: 'Semua ASN'
	};
	const [first] = sections;
	const reading = { sections: first ? [{ ...first, check }] : [] };
	const given = {
		...{
			title: 'Dasar',
			objectives: [],
			reading,
			minutes: 8,
			articles: {},
			read: new Set<string>()
		},
		onread: () => Promise.resolve()
	};

	it('records the answer before it tells the reasons', async () => {
		const user = userEvent.setup();
		const onanswer = vi.fn(() => Promise.resolve());
		await renderTranslated(ReadingView, { ...given, responses: new Map(), onanswer });
		expect(screen.queryByText('Tanpa kecuali.')).not.toBeInTheDocument();
		await user.click(screen.getByRole('radio', { name: 'Pimpinan' }));
		await user.click(screen.getByRole('button', { name: 'Periksa jawaban' }));
		expect(onanswer).toHaveBeenCalledExactlyOnceWith('mengapa', 'Pimpinan');
		expect(screen.queryByText('Tanpa kecuali.')).not.toBeInTheDocument();
	});

	it('tells the reasons of what was answered', async () => {
		const responses = new Map([['mengapa', 'Pimpinan']]);
		await renderTranslated(ReadingView, {
			...given,
			responses,
			onanswer: () => Promise.resolve()
		});
		expect(screen.getByText('Bukan hanya itu.')).toBeVisible();
		expect(screen.getByText('Belum tepat')).toBeVisible();
	});
});
