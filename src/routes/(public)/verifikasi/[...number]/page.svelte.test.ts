import { screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { renderTranslated } from '#tests/support/render-translated.ts';
import type { Verified } from '#lib/server/certificates/verify-certificate.ts';
import VerifiedAnswer from './VerifiedAnswer.svelte';

const genuine: Extract<Verified, { kind: 'genuine' }> = {
	kind: 'genuine',
	status: 'issued',
	issuedAt: '2026-11-22T03:00:00.000Z',
	claims: {
		format: 1,
		number: '0001/BIMTEK/XI/2026',
		name: 'Siti Rahmawati, S.Pd.',
		nip: '1990•••••••••••001',
		unit: 'Dinas Pendidikan',
		agency: { id: 'contoh', name: 'Pemerintah Kabupaten Contoh' },
		course: { id: 'netralitas-asn', title: 'Netralitas ASN' },
		packs: [],
		creditHours: 2,
		materials: [{ title: 'Dasar netralitas', minutes: 45 }],
		startedOn: '2026-11-20',
		completedOn: '2026-11-22',
		issuedOn: '2026-11-22',
		validUntil: '2027-11-22',
		score: 86.67,
		predicate: 'Memuaskan',
		place: 'Contoh',
		signatory: { name: 'Kartika Wulandari', position: 'Kepala BKPSDM' }
	}
};

async function show(verified: Verified) {
	const props = {
		number: '0001/BIMTEK/XI/2026',
		verified,
		checkedAt: '2026-11-23T00:30:00.000Z'
	};
	return renderTranslated(VerifiedAnswer, props);
}

it('says genuine in words and shows every printed claim', async () => {
	await show(genuine);
	expect(screen.getByText('Asli dan berlaku')).toBeInTheDocument();
	for (const text of [
		'0001/BIMTEK/XI/2026',
		'Siti Rahmawati, S.Pd.',
		'1990•••••••••••001',
		'Dinas Pendidikan',
		'Pemerintah Kabupaten Contoh',
		'20 November 2026 sampai 22 November 2026',
		'22 November 2027',
		'86,67',
		'2 JP (jam pelajaran 45 menit)',
		'Dasar netralitas (45 menit)'
	]) {
		expect(screen.getByText(text)).toBeInTheDocument();
	}
	expect(screen.getByText(/Diperiksa pada 23 November 2026.*07[.:]30 WIB/)).toBeInTheDocument();
});

it('speaks English to whoever reads English', async () => {
	const { translator } = await show(genuine);
	await translator.speak('en');
	expect(await screen.findByText('Genuine and valid')).toBeInTheDocument();
	expect(screen.getByText('20 November 2026 to 22 November 2026')).toBeInTheDocument();
});

it('shows since when and why a certificate is revoked', async () => {
	const revokedAt = '2026-11-22T20:00:00.000Z';
	await show({ ...genuine, status: 'revoked', revokedAt, reason: 'Salah data' });
	expect(screen.getByText('Dicabut, tidak berlaku')).toBeInTheDocument();
	expect(screen.getByText('Dicabut pada 23 November 2026. Alasan: Salah data')).toBeInTheDocument();
});

it('says what to do with an unknown number, and does not call it forged', async () => {
	await show({ kind: 'unknown' });
	expect(screen.getByText('Nomor tidak dikenal')).toBeInTheDocument();
	expect(screen.getByText(/belum tentu palsu/)).toBeInTheDocument();
});

it('does not excuse a forged certificate', async () => {
	await show({ kind: 'forged' });
	expect(screen.getByText('Tanda tangan digital tidak cocok')).toBeInTheDocument();
	expect(screen.queryByText(/belum tentu palsu/)).not.toBeInTheDocument();
});

it('offers the agencies that share a number', async () => {
	await show({ kind: 'ambiguous', agencies: [{ id: 'a b', name: 'Instansi A' }] });
	expect(screen.getByRole('link', { name: 'Instansi A' })).toHaveAttribute(
		'href',
		'?instansi=a%20b'
	);
});
