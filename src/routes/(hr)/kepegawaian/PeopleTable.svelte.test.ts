import { screen, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { renderTranslated } from '#tests/support/render-translated.ts';
import PeopleTable from './PeopleTable.svelte';
import type { ScreenRow } from './screen-row.ts';

const siti: ScreenRow = {
	personId: 'p/1',
	name: 'Siti Rahayu, S.Pd.',
	nip: '1990•••••••••••001',
	unit: 'Dinas Pendidikan',
	status: 'pns',
	state: 'completed',
	path: 'Jalur staf',
	passed: 5,
	required: 5,
	completedOn: '2026-11-21',
	score: 86.67,
	predicate: 'Memuaskan',
	certificate: { number: '0001/BIMTEK/DISDIK/XI/2026', state: 'revoked', validUntil: '2027-11-21' }
};

const budi: ScreenRow = {
	...siti,
	personId: 'p2',
	name: 'Budi Santoso',
	nip: undefined,
	state: 'not-begun',
	passed: 0,
	completedOn: undefined,
	score: undefined,
	predicate: undefined,
	certificate: undefined
};

function shown(search = '?unit=u1&halaman=3', descending = false) {
	return renderTranslated(PeopleTable, {
		rows: [siti, budi],
		caption: 'Peserta bimtek Netralitas ASN',
		sort: { by: 'name' as const, descending },
		search
	});
}

it('is a table with its name, a header for every column and a row for every person', async () => {
	await shown();
	const table = screen.getByRole('table', { name: 'Peserta bimtek Netralitas ASN' });
	expect(
		within(table)
			.getAllByRole('columnheader')
			.map((header) => header.textContent.trim())
	).toEqual([
		'Nama',
		'Unit kerja',
		'Status',
		'Keadaan',
		'Kemajuan',
		'Selesai',
		'Nilai',
		'Sertifikat'
	]);
	expect(within(table).getAllByRole('row')).toHaveLength(3);
});

it('tells where a person stands, and that a certificate is revoked', async () => {
	await shown();
	const link = screen.getByRole('link', { name: 'Siti Rahayu, S.Pd.' });
	expect(link).toHaveAttribute('href', '/kepegawaian/orang/p%2F1');
	const row = within(screen.getByRole('row', { name: /Siti Rahayu/ }));
	for (const words of ['PNS', 'Dicabut', '5 dari 5', '21 Nov 2026', 'Memuaskan']) {
		expect(row.getByText(words)).toBeInTheDocument();
	}
	expect(row.getByText(/86,67/)).toBeInTheDocument();
});

it('says that there is nothing, instead of a dash that is not read out', async () => {
	await shown();
	const row = within(screen.getByRole('row', { name: /Budi Santoso/ }));
	expect(row.getAllByText('Tidak ada')).toHaveLength(3);
	expect(row.getByText('Belum mulai')).toBeInTheDocument();
});

it('says which column sorts it, and turns the order round on its first page', async () => {
	await shown();
	const name = screen.getByRole('columnheader', { name: /Nama/ });
	expect(name).toHaveAttribute('aria-sort', 'ascending');
	expect(within(name).getByRole('link')).toHaveAttribute('href', '/kepegawaian?unit=u1&urut=-nama');
	const score = screen.getByRole('columnheader', { name: /Nilai/ });
	expect(score).not.toHaveAttribute('aria-sort');
	expect(within(score).getByRole('link')).toHaveAttribute(
		'href',
		'/kepegawaian?unit=u1&urut=nilai'
	);
});
