import { beforeAll, describe, expect, it } from 'vitest';
import { addCertifiedAgency, anOrder, certifiedAgency } from '#tests/support/certified-agency.ts';
import type { Role, Session } from '#lib/server/accounts/session.ts';
import { issueCertificate } from '#lib/server/certificates/issue-certificate.ts';
import { openIssuer } from '#lib/server/certificates/issuer-keys.ts';
import type { Database } from '#lib/server/db/open-database.ts';
import { GET as download } from './[...number]/+server.ts';
import { GET as verify } from './verify/+server.ts';

const number = '0001/BIMTEK/DISDIK/XI/2026';
const now = () => new Date('2026-11-23T00:00:00.000Z');
let db: Database;

beforeAll(async () => {
	db = await certifiedAgency(2);
	await addCertifiedAgency(db, 1, 'lain');
	const issuer = await openIssuer(db, 'secret');
	await issueCertificate(db, issuer, anOrder());
});

function asking(parts: { session?: Session; path?: string; address?: string }) {
	return {
		locals: { server: { db, now }, session: parts.session, language: 'id' },
		params: { number },
		url: new URL(`https://bimtek.contoh.test${parts.path ?? '/'}`),
		getClientAddress: () => parts.address ?? '192.0.2.1'
	} as never;
}

function someone(accountId: string, role: Role, agencyId = 'contoh'): Session {
	return { accountId, role, agencyId, name: 'Seseorang', username: 'seseorang' };
}

describe('GET /api/certificates/[...number]', () => {
	it.each([
		['its owner', someone('account-1', 'learner')],
		['HR of the agency', someone('account-9', 'hr')],
		['an admin of the agency', someone('account-9', 'admin')]
	])('gives the PDF to %s', async (_, session) => {
		const response = await download(asking({ session }));
		expect(response.headers.get('content-type')).toBe('application/pdf');
		expect(response.headers.get('content-disposition')).toContain(
			'filename="0001-BIMTEK-DISDIK-XI-2026.pdf"'
		);
		expect(Buffer.from(await response.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
	});

	it.each([
		['another learner', someone('account-2', 'learner')],
		['a trainer', someone('account-9', 'trainer')],
		['HR of another agency', someone('account-1', 'hr', 'lain')],
		['an admin of another agency', someone('account-9', 'admin', 'lain')]
	])('does not exist for %s', async (_, session) => {
		await expect(download(asking({ session }))).rejects.toMatchObject({ status: 404 });
	});

	it('asks a stranger to sign in', async () => {
		await expect(download(asking({}))).rejects.toMatchObject({ status: 401 });
	});
});

describe('GET /api/certificates/verify', () => {
	it('answers with the claims, without a whole NIP', async () => {
		const response = await verify(asking({ path: `/?number=${encodeURIComponent(number)}` }));
		const text = await response.text();
		expect(JSON.parse(text)).toMatchObject({
			kind: 'genuine',
			status: 'issued',
			checkedAt: '2026-11-23T00:00:00.000Z',
			claims: { number, name: 'Siti Contoh 1' }
		});
		expect(text).not.toMatch(/\d{18}/);
		expect(response.headers.get('x-robots-tag')).toBe('noindex');
	});

	it('wants a number', async () => {
		await expect(verify(asking({ path: '/' }))).rejects.toMatchObject({ status: 400 });
	});

	it('answers sixty questions a minute from one address, and then says to wait', async () => {
		const path = '/?number=0002/X';
		for (let asked = 0; asked < 60; asked += 1) {
			const response = await verify(asking({ path, address: '192.0.2.2' }));
			expect(response.status).toBe(200);
		}
		const refused = await verify(asking({ path, address: '192.0.2.2' }));
		expect(refused.status).toBe(429);
		expect(refused.headers.get('retry-after')).toBe('60');
		expect((await verify(asking({ path, address: '192.0.2.3' }))).status).toBe(200);
	});
});
