import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';
import { drawnText } from '#tests/support/drawn-text.ts';
import { pdfName, renderPdf } from './render-pdf.ts';

const origin = 'https://bimtek.contoh.test';
const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function claims(parts: Partial<CertificateClaims> = {}): CertificateClaims {
	return {
		format: 1,
		number: '0001/BIMTEK/DISDIK/XI/2026',
		name: 'Dr. Siti Rahmawati, S.Pd., M.Si.',
		nip: '199001012015012001',
		rank: 'Penata (III/c)',
		position: 'Guru Ahli Muda',
		unit: 'Dinas Pendidikan',
		agency: { id: 'contoh', name: 'Pemerintah Kabupaten Contoh' },
		course: { id: 'netralitas-asn', title: 'Netralitas ASN' },
		packs: [],
		creditHours: 2,
		materials: [
			{ title: 'Dasar netralitas', minutes: 45 },
			{ title: 'Bermedia sosial', minutes: 30 }
		],
		startedOn: '2026-11-20',
		completedOn: '2026-11-22',
		issuedOn: '2026-11-22',
		validUntil: '2027-11-22',
		score: 86.67,
		predicate: 'Memuaskan',
		place: 'Contoh',
		signatory: {
			name: 'Dra. Kartika Wulandari, M.Si.',
			nip: '197103121996032001',
			position: 'Kepala BKPSDM Kabupaten Contoh'
		},
		...parts
	};
}

describe('renderPdf', () => {
	it('prints every claim, the NIP in full', async () => {
		const text = drawnText(await renderPdf(claims(), origin)).join('\n');
		for (const printed of [
			'Nomor: 0001/BIMTEK/DISDIK/XI/2026',
			'diberikan kepada',
			'Dr. Siti Rahmawati, S.Pd., M.Si.',
			'199001012015012001',
			'Penata (III/c)',
			'Guru Ahli Muda',
			'Dinas Pendidikan',
			'Netralitas ASN',
			'pada 20 s.d. 22 November 2026',
			'2 (dua) jam pelajaran (JP) dengan predikat Memuaskan (nilai 86,67)',
			'Contoh, 22 November 2026',
			'Kepala BKPSDM Kabupaten Contoh',
			'Dra. Kartika Wulandari, M.Si.',
			'NIP 197103121996032001',
			'Berlaku sampai 22 November 2027.',
			'Bermedia sosial',
			'0,67'
		]) {
			expect(text).toContain(printed);
		}
	});

	it('gives the same bytes for the same claims, others for others', async () => {
		const first = await renderPdf(claims(), origin);
		const other = await renderPdf(claims({ name: 'Orang Lain' }), origin);
		const again = await renderPdf(claims(), origin);
		expect(Buffer.compare(first, again)).toBe(0);
		expect(Buffer.compare(first, other)).not.toBe(0);
	});

	it('prints names of every Latin spelling, in one line with the rest', async () => {
		const name = 'Łukasz Č. D’Souza';
		const text = drawnText(await renderPdf(claims({ name }), origin)).join('');
		expect(text).toContain('Ł');
		expect(text).toContain('Č');
		expect(text).toContain('ukasz');
	});

	it('leaves out what a person has not', async () => {
		const { nip: _nip, rank: _rank, ...rest } = claims();
		const text = drawnText(await renderPdf(rest, origin)).join('\n');
		expect(text).not.toContain('Pangkat/Golongan');
		expect(text).toContain('Jabatan');
	});

	it('goes on to a third page when there are many materials', async () => {
		const materials = Array.from({ length: 20 }, (_, at) => ({
			title: `Materi ke-${at + 1}`,
			minutes: 45
		}));
		const pdf = await renderPdf(claims({ materials }), origin);
		const text = drawnText(pdf).join('\n');
		expect(text).toContain('Materi ke-20');
		expect(text).toContain('900');
		expect(Buffer.from(pdf).toString('latin1')).toContain('/Count 3');
	});

	it('is tagged, titled and in Indonesian, so that it can be read aloud', async () => {
		const pdf = Buffer.from(await renderPdf(claims(), origin)).toString('latin1');
		expect(pdf).toContain('/Marked true');
		expect(pdf).toContain('/Lang (id-ID)');
		expect(pdf).toContain('/DisplayDocTitle true');
		expect(pdf).toContain('/S /Figure');
	});

	// Poppler's and zbar's programs; where they are not installed the rest still holds.
	const [draw, scan] = ['pdftoppm', 'zbarimg'] as const;
	const readable =
		spawnSync(draw, ['-v']).status === 0 && spawnSync(scan, ['--version']).status === 0;

	it.skipIf(!readable)('carries a QR code that leads to its verification page', async () => {
		const pdf = join(folder, 'certificate.pdf');
		writeFileSync(pdf, await renderPdf(claims(), origin));
		execFileSync(draw, ['-r', '110', '-png', '-f', '1', '-l', '1', pdf, join(folder, 'page')]);
		const read = spawnSync(scan, ['-q', '--raw', join(folder, 'page-1.png')]);
		expect(read.stdout.toString().trim()).toBe(
			`${origin}/verifikasi/0001/BIMTEK/DISDIK/XI/2026?instansi=contoh`
		);
	});
});

describe('pdfName', () => {
	it('has no slash or space in it', () => {
		expect(pdfName('0001/BIMTEK/DINAS A/XI/2026')).toBe('0001-BIMTEK-DINAS-A-XI-2026.pdf');
	});
});
