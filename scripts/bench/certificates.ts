import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { anOrder, certifiedAgency } from '#tests/support/certified-agency.ts';
import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';
import { issueCertificate } from '#lib/server/certificates/issue-certificate.ts';
import { openIssuer } from '#lib/server/certificates/issuer-keys.ts';
import { renderPdf } from '#lib/server/certificates/render-pdf.ts';
import { zipCertificates } from '#lib/server/certificates/zip-certificates.ts';
import { createGroupCommit } from '#lib/server/db/group-commit.ts';
import type { Database } from '#lib/server/db/open-database.ts';
import { writeXlsx } from '#lib/server/reports/write-xlsx.ts';

const origin = 'https://bimtek.contoh.test';

/** `--issue 10000 --pdf 500 --zip 2000 --rows 50000`: what HR waits for, on a database on disk. */
export async function bench(options: Record<string, string | undefined>) {
	const wanted = (name: string, usual: number) => Number(options[name] ?? usual);
	const count = wanted('issue', 10_000);
	const folder = mkdtempSync(join(tmpdir(), 'bench-certificates-'));
	const db = await certifiedAgency(count, join(folder, 'bimtek.db'));
	try {
		const { numbers, ...issued } = await issueMany(db, count);
		const pdf = await renderMany(db, wanted('pdf', 500));
		const zip = await zipMany(db, numbers.slice(0, wanted('zip', 2000)));
		const xlsx50000S = await xlsx(wanted('rows', 50_000));
		return {
			figures: {
				issuedPerS: issued.perS,
				issuedPerCpuS: issued.perCpuS,
				pdfPerS: pdf.perS,
				// The bar is for one core, and a busy machine gives less than one.
				pdfPerCpuS: pdf.perCpuS,
				zipPerS: zip.perS,
				zipRssMb: zip.rssMb,
				zipRssGrowthMb: zip.growthMb,
				xlsx50000S
			},
			// The same library and machine with nothing to say: one line in a standard font.
			floor: { barePdfPerS: await barePdfs(500) }
		};
	} finally {
		await db.destroy();
		rmSync(folder, { recursive: true });
	}
}

/** As intake does it for 50 learners who complete at once, every commit on the disk. */
async function issueMany(db: Database, count: number) {
	const issuer = await openIssuer(db, 'a secret of the benchmark');
	const commit = createGroupCommit(db);
	const numbers: string[] = [];
	const began = performance.now();
	const cpuBefore = cpuMs();
	let next = 1;
	const learner = async () => {
		while (next <= count) {
			const order = anOrder({ accountId: `account-${next++}` });
			const issued = await commit((tx) => issueCertificate(tx, issuer, order));
			numbers.push(issued.number);
		}
	};
	await Promise.all(Array.from({ length: 50 }, learner));
	const perCpuS = Math.round((count / (cpuMs() - cpuBefore)) * 10_000) / 10;
	return { numbers, perS: perSecond(count, began), perCpuS };
}

async function renderMany(db: Database, count: number) {
	const rows = await db.selectFrom('certificate').select('claims').limit(count).execute();
	const all = rows.map(({ claims }) => JSON.parse(claims) as CertificateClaims);
	for (const claims of all.slice(0, 50)) await renderPdf(claims, origin);
	const began = performance.now();
	const cpuBefore = cpuMs();
	for (const claims of all) await renderPdf(claims, origin);
	const perCpuS = Math.round((all.length / (cpuMs() - cpuBefore)) * 10_000) / 10;
	return { perS: perSecond(all.length, began), perCpuS };
}

async function zipMany(db: Database, numbers: readonly string[]) {
	const began = performance.now();
	const before = process.memoryUsage.rss();
	let most = before;
	for await (const chunk of zipCertificates(db, { agencyId: 'contoh', numbers }, origin)) {
		if (chunk.length > 0) most = Math.max(most, process.memoryUsage.rss());
	}
	return {
		perS: perSecond(numbers.length, began),
		rssMb: mega(most),
		growthMb: mega(most - before)
	};
}

async function xlsx(rows: number): Promise<number> {
	const header = ['No', 'Nama', 'NIP', 'Unit', 'Bimtek', 'Status', 'Nilai', 'Nomor'];
	const table = [
		header,
		...Array.from({ length: rows }, (_, at) => [
			at + 1,
			`Pegawai Contoh ${at}`,
			`1990010120150120${String(at % 100).padStart(2, '0')}`,
			'Dinas Pendidikan',
			'Netralitas ASN',
			'Selesai',
			86.67,
			`${at}/BIMTEK/DISDIK/XI/2026`
		])
	];
	const widths = header.map(() => 20);
	const began = performance.now();
	await writeXlsx({ sheet: 'Laporan', table, widths }, { sheet: 'Keterangan', notes: [] });
	return Math.round(performance.now() - began) / 1000;
}

async function barePdfs(count: number): Promise<number> {
	const began = performance.now();
	for (let at = 0; at < count; at += 1) {
		await new Promise((resolve) => {
			const doc = new PDFDocument({ size: 'A4' });
			doc.on('end', resolve).resume();
			doc.text('Sertifikat').end();
		});
	}
	return perSecond(count, began);
}

function cpuMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

function perSecond(count: number, began: number): number {
	return Math.round((count / (performance.now() - began)) * 10_000) / 10;
}

function mega(bytes: number): number {
	return Math.round(bytes / 1_000_000);
}
