import { describe, expect, it } from 'vitest';
import { addCertifiedAgency, anOrder, certifiedAgency } from '#tests/support/certified-agency.ts';
import type { Database } from '../db/open-database.ts';
import { issueCertificate, type CertificateOrder } from './issue-certificate.ts';
import { openIssuer, rotateIssuerKey, type Issuer } from './issuer-keys.ts';
import { revokeCertificate } from './revoke-certificate.ts';
import { verifyCertificate } from './verify-certificate.ts';

const number = '0001/BIMTEK/DISDIK/XI/2026';
const today = new Date('2026-11-23T00:00:00.000Z');

function issue(db: Database, issuer: Issuer, parts: Partial<CertificateOrder> = {}) {
	return db.transaction().execute((tx) => issueCertificate(tx, issuer, anOrder(parts)));
}

async function opened(people = 1) {
	const db = await certifiedAgency(people);
	return { db, issuer: await openIssuer(db, 'secret') };
}

describe('issueCertificate', () => {
	it('freezes who, what and when, in the words of the day of issue', async () => {
		const { db, issuer } = await opened();
		expect(await issue(db, issuer)).toEqual({ kind: 'issued', number });

		await db.updateTable('person').set({ name: 'Nama Baru', rank: 'Pembina (IV/a)' }).execute();
		await db.updateTable('agency').set({ name: 'Kabupaten Lain', place: 'Lain' }).execute();

		const found = await verifyCertificate(db, { number }, today);
		expect(found).toEqual({
			kind: 'genuine',
			status: 'issued',
			issuedAt: '2026-11-22T03:00:00.000Z',
			claims: {
				format: 1,
				number,
				name: 'Siti Contoh 1',
				nip: '1990•••••••••••001',
				rank: 'Penata (III/c)',
				position: 'Guru Ahli Muda',
				unit: 'Dinas Pendidikan',
				agency: { id: 'contoh', name: 'Pemerintah Kabupaten Contoh' },
				course: { id: 'netralitas-asn', title: 'Netralitas ASN dalam Pemilu dan Pemilihan' },
				packs: ['a'.repeat(64), 'b'.repeat(64)],
				creditHours: 2,
				materials: [
					{ title: 'Dasar netralitas', minutes: 45 },
					{ title: 'Bermedia sosial', minutes: 45 }
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
					nip: '1971•••••••••••001',
					rank: 'Pembina Utama Muda (IV/c)',
					position: 'Kepala BKPSDM Kabupaten Contoh'
				}
			}
		});
	});

	it('numbers without a gap, however many ask at once', async () => {
		const { db, issuer } = await opened(60);
		const orders = Array.from({ length: 60 }, (_, at) => ({ accountId: `account-${at + 1}` }));
		const issued = await Promise.all(orders.map((order) => issue(db, issuer, order)));
		const running = issued.map((certificate) => Number(certificate.number.slice(0, 4)));
		expect(running.sort((a, b) => a - b)).toEqual(orders.map((_, at) => at + 1));
	});

	it('gives the number to the next one when the transaction is rolled back', async () => {
		const { db, issuer } = await opened(2);
		const failing = db.transaction().execute(async (tx) => {
			await issueCertificate(tx, issuer, anOrder());
			throw new Error('the disk is full');
		});
		await expect(failing).rejects.toThrow('the disk is full');
		expect(await issue(db, issuer, { accountId: 'account-2' })).toEqual({ kind: 'issued', number });
	});

	it('starts again at one in a new year of the agency, not of UTC', async () => {
		const { db, issuer } = await opened(2);
		await issue(db, issuer);
		const newYearInJakarta = new Date('2026-12-31T17:30:00.000Z');
		const next = await issue(db, issuer, { accountId: 'account-2', now: newYearInJakarta });
		expect(next.number).toBe('0001/BIMTEK/DISDIK/I/2027');
	});

	it('makes no second certificate while one is in force', async () => {
		const { db, issuer } = await opened();
		await issue(db, issuer);
		expect(await issue(db, issuer)).toEqual({ kind: 'held', number });
		const later = { now: new Date('2028-01-02T03:00:00.000Z') };
		expect(await issue(db, issuer, later)).toEqual({ kind: 'held', number });
	});

	it('stands under the account name for someone outside the roster', async () => {
		const { db, issuer } = await opened();
		const at = '2026-01-01T00:00:00.000Z';
		await db
			.insertInto('auth_user')
			.values({
				id: 'guest',
				name: 'Bambang Tamu',
				email: 'guest@example.test',
				emailVerified: 0,
				image: null,
				username: 'tamu',
				role: 'learner',
				agencyId: 'contoh',
				createdAt: at,
				updatedAt: at
			})
			.execute();
		const issued = await issue(db, issuer, { accountId: 'guest' });
		expect(issued.number).toBe('0001/BIMTEK/XI/2026');
		const found = await verifyCertificate(db, { number: issued.number }, today);
		expect(found).toMatchObject({
			claims: { name: 'Bambang Tamu', unit: 'Pemerintah Kabupaten Contoh' }
		});
		expect(found.kind === 'genuine' && 'nip' in found.claims).toBe(false);
	});
});

describe('verifyCertificate', () => {
	it('calls a row forged when its claims are not the signed ones', async () => {
		const { db, issuer } = await opened();
		await issue(db, issuer);
		const { claims } = await db
			.selectFrom('certificate')
			.select('claims')
			.executeTakeFirstOrThrow();
		const tampered = claims.replace('Siti Contoh 1', 'Siti Palsu');
		expect(tampered).not.toBe(claims);
		await db.updateTable('certificate').set({ claims: tampered }).execute();
		expect(await verifyCertificate(db, { number }, today)).toEqual({ kind: 'forged' });
	});

	it('calls a row forged when claims and token were both rewritten without the key', async () => {
		const { db, issuer } = await opened();
		await issue(db, issuer);
		const row = await db.selectFrom('certificate').selectAll().executeTakeFirstOrThrow();
		const claims = row.claims.replace('Siti Contoh 1', 'Siti Palsu');
		const [header, , signature] = row.jws.split('.');
		const jws = [header, Buffer.from(claims).toString('base64url'), signature].join('.');
		await db.updateTable('certificate').set({ claims, jws }).execute();
		expect(await verifyCertificate(db, { number }, today)).toEqual({ kind: 'forged' });
	});

	it('calls a true certificate forged under another number', async () => {
		const { db, issuer } = await opened();
		await issue(db, issuer);
		await db.updateTable('certificate').set({ number: '9999/X' }).execute();
		expect(await verifyCertificate(db, { number: '9999/X' }, today)).toEqual({ kind: 'forged' });
	});

	it.each([
		['no token', 'not.a.token'],
		['a token signed by nobody', tokenWith({ alg: 'none', kid: '' })],
		['a token whose key is a word of the language', tokenWith({ alg: 'EdDSA', kid: '__proto__' })],
		['another such', tokenWith({ alg: 'EdDSA', kid: 'constructor' })],
		['a token by a shared secret', tokenWith({ alg: 'HS256', kid: '' })]
	])('calls %s forged', async (_, jws) => {
		const { db, issuer } = await opened();
		await issue(db, issuer);
		await db.updateTable('certificate').set({ jws }).execute();
		expect(await verifyCertificate(db, { number }, today)).toEqual({ kind: 'forged' });
	});

	it('still verifies what a rotated key signed', async () => {
		const { db, issuer } = await opened(2);
		await issue(db, issuer);
		const fresh = await rotateIssuerKey(db, 'secret', today);
		const second = await issue(db, fresh, { accountId: 'account-2' });
		for (const asked of [number, second.number]) {
			expect(await verifyCertificate(db, { number: asked }, today)).toMatchObject({
				kind: 'genuine',
				status: 'issued'
			});
		}
	});

	it('knows nothing of a number that was never given', async () => {
		const { db } = await opened();
		expect(await verifyCertificate(db, { number: '0042/X' }, today)).toEqual({ kind: 'unknown' });
	});

	it('is expired from the day after its last day, in the agency', async () => {
		const { db, issuer } = await opened();
		await issue(db, issuer);
		const lastMinute = new Date('2027-11-22T16:59:00.000Z');
		const after = new Date('2027-11-22T17:01:00.000Z');
		expect(await verifyCertificate(db, { number }, lastMinute)).toMatchObject({ status: 'issued' });
		expect(await verifyCertificate(db, { number }, after)).toMatchObject({ status: 'expired' });
	});

	it('shows a revoked certificate with its date and reason', async () => {
		const { db, issuer } = await opened();
		await issue(db, issuer);
		const asked = { agencyId: 'contoh', number, reason: 'Salah data' };
		expect(await revokeCertificate(db, asked, 'account-hr', today)).toEqual({ kind: 'revoked' });
		expect(await verifyCertificate(db, { number }, today)).toMatchObject({
			kind: 'genuine',
			status: 'revoked',
			revokedAt: today.toISOString(),
			reason: 'Salah data'
		});
		expect(await revokeCertificate(db, asked, 'account-hr', today)).toEqual({
			kind: 'not-in-force'
		});
		const elsewhere = { ...asked, agencyId: 'lain' };
		expect(await revokeCertificate(db, elsewhere, 'account-hr', today)).toEqual({
			kind: 'unknown'
		});
	});

	it('asks which agency when two use the same number', async () => {
		const { db, issuer } = await opened();
		await addCertifiedAgency(db, 1, 'lain');
		await issue(db, issuer);
		await issue(db, issuer, { agencyId: 'lain' });
		expect(await verifyCertificate(db, { number }, today)).toMatchObject({
			kind: 'ambiguous',
			agencies: [{ id: 'contoh' }, { id: 'lain' }]
		});
		const asked = { number, agencyId: 'lain' };
		expect(await verifyCertificate(db, asked, today)).toMatchObject({
			kind: 'genuine',
			claims: { agency: { id: 'lain' } }
		});
	});
});

function tokenWith(header: object): string {
	return [JSON.stringify(header), '{}', 'x'].map((part) => btoa(part)).join('.');
}
