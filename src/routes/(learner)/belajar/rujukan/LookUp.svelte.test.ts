import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Article } from '#lib/domain/regulation/regulation.ts';
import { renderTranslated } from '#tests/support/render-translated.ts';
import LookUp from './LookUp.svelte';

const article: Article = {
	id: 'pp-1/pasal-2',
	short: 'PP 1/2021',
	title: 'Peraturan contoh',
	place: 'Pasal 2',
	summary: 'Fasilitas negara tidak dipakai untuk kampanye.',
	status: 'berlaku',
	underReview: false,
	confidence: 'H',
	checkedAt: '2026-11-21'
};
const reference = {
	terms: [
		{
			id: 'mobil-dinas',
			term: 'Mobil dinas',
			also: ['kendaraan dinas'],
			meaning: 'Kendaraan milik negara.',
			see: [],
			articles: ['pp-1/pasal-2']
		}
	],
	questions: [
		{
			id: 'pinjam',
			question: 'Bolehkah mobil dinas dipinjam?',
			answer: 'Tidak untuk kampanye.',
			topics: ['fasilitas' as const],
			articles: ['pp-1/pasal-2']
		},
		{
			id: 'like',
			question: 'Bolehkah menyukai unggahan?',
			answer: 'Sebaiknya tidak.',
			topics: ['media-sosial' as const],
			articles: []
		}
	]
};

async function open() {
	await renderTranslated(LookUp, { reference, articles: { [article.id]: article } });
	return userEvent.setup();
}

it('begins with every question, and shows an answer with the rules behind it', async () => {
	const user = await open();
	expect(screen.getByRole('radio', { name: 'Tanya jawab (2)' })).toBeChecked();
	await user.click(screen.getByText('Bolehkah mobil dinas dipinjam?'));
	expect(screen.getByText('Tidak untuk kampanye.')).toBeVisible();
	await user.click(screen.getAllByRole('button', { name: 'PP 1/2021, Pasal 2' })[0] as HTMLElement);
	expect(screen.getByRole('dialog')).toHaveTextContent('Fasilitas negara');
});

it('counts on every shelf what was found, and says it aloud', async () => {
	const user = await open();
	await user.type(screen.getByRole('searchbox', { name: 'Cari' }), 'mobil');
	expect(screen.getByRole('radio', { name: 'Tanya jawab (1)' })).toBeInTheDocument();
	expect(screen.getByRole('radio', { name: 'Peraturan (0)' })).toBeInTheDocument();
	expect(screen.getByRole('status')).toHaveTextContent('1 ditemukan');
	await user.click(screen.getByRole('radio', { name: 'Istilah (1)' }));
	expect(screen.getByText('Kendaraan milik negara.')).toBeVisible();
});

it('says what was looked for when nothing holds it', async () => {
	const user = await open();
	await user.type(screen.getByRole('searchbox'), 'zebra');
	expect(screen.getByText(/Tidak ada yang memuat “zebra”/)).toBeVisible();
});

it('groups the regulations by instrument and opens one', async () => {
	const user = await open();
	await user.click(screen.getByRole('radio', { name: 'Peraturan (1)' }));
	const section = screen.getByRole('region', { name: 'PP 1/2021' });
	await user.click(within(section).getByRole('button', { name: /Pasal 2/ }));
	expect(screen.getByRole('dialog', { name: 'PP 1/2021, Pasal 2' })).toBeVisible();
});
