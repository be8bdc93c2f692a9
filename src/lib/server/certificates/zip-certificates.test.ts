import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';
import { anOrder, certifiedAgency } from '#tests/support/certified-agency.ts';
import { issueCertificate } from './issue-certificate.ts';
import { openIssuer } from './issuer-keys.ts';
import { renderPdf } from './render-pdf.ts';
import { zipCertificates, zipPdfs } from './zip-certificates.ts';

const origin = 'https://bimtek.contoh.test';

async function issued(count: number) {
	const db = await certifiedAgency(count);
	const issuer = await openIssuer(db, 'secret');
	const numbers: string[] = [];
	for (let at = 1; at <= count; at += 1) {
		const order = anOrder({ accountId: `account-${at}` });
		numbers.push((await issueCertificate(db, issuer, order)).number);
	}
	return { db, numbers };
}

describe('zipCertificates', () => {
	it('holds one PDF per certificate, named by its number, the same as the single one', async () => {
		const { db, numbers } = await issued(3);
		const stream = zipCertificates(db, { agencyId: 'contoh', numbers }, origin);
		const files = unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
		expect(Object.keys(files)).toEqual([
			'0001-BIMTEK-DISDIK-XI-2026.pdf',
			'0002-BIMTEK-DISDIK-XI-2026.pdf',
			'0003-BIMTEK-DISDIK-XI-2026.pdf'
		]);
		const { claims } = await db
			.selectFrom('certificate')
			.select('claims')
			.where('number', '=', numbers[1] ?? '')
			.executeTakeFirstOrThrow();
		const single = await renderPdf(JSON.parse(claims) as never, origin);
		expect(files['0002-BIMTEK-DISDIK-XI-2026.pdf']).toEqual(single);
	});

	it('gives nothing of another agency', async () => {
		const { db, numbers } = await issued(1);
		const stream = zipCertificates(db, { agencyId: 'lain', numbers }, origin);
		const files = unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
		expect(files).toEqual({});
	});

	it('draws no further than the reader has read', async () => {
		const { db } = await issued(1);
		const row = await db.selectFrom('certificate').select('claims').executeTakeFirstOrThrow();
		let taken = 0;
		async function* endless() {
			for (;;) {
				taken += 1;
				yield await Promise.resolve(JSON.parse(row.claims) as CertificateClaims);
			}
		}
		const reader = zipPdfs(endless(), origin).getReader();
		await reader.read();
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(taken).toBeLessThan(5);
		await reader.cancel();
	});
});
