import { compactVerify, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { certifiedAgency } from '#tests/support/certified-agency.ts';
import { openIssuer, publicKeys, rotateIssuerKey } from './issuer-keys.ts';
import { signClaims } from './sign-claims.ts';

const now = new Date('2026-11-22T03:00:00.000Z');

describe('issuer keys', () => {
	it('makes one key and finds it again', async () => {
		const db = await certifiedAgency(0);
		const first = await openIssuer(db, 'secret');
		const again = await openIssuer(db, 'secret');
		expect(again.keyId).toBe(first.keyId);
		expect(Object.keys(await publicKeys(db))).toEqual([first.keyId]);
	});

	it('says which file to restore when the secret is another one', async () => {
		const db = await certifiedAgency(0);
		await openIssuer(db, 'secret');
		await expect(openIssuer(db, 'another')).rejects.toThrow(/restore the secret file/);
		await expect(rotateIssuerKey(db, 'another', now)).rejects.toThrow(/restore the secret file/);
		expect(Object.keys(await publicKeys(db))).toHaveLength(1);
	});

	it('keeps the private key out of the database in the clear', async () => {
		const db = await certifiedAgency(0);
		const issuer = await openIssuer(db, 'secret');
		const row = await db.selectFrom('issuer_key').selectAll().executeTakeFirstOrThrow();
		const { d } = issuer.privateKey.export({ format: 'jwk' });
		expect(d).toHaveLength(43);
		expect(JSON.stringify(row)).not.toContain(d);
		expect(Object.keys(JSON.parse(row.public_key) as object)).not.toContain('d');
	});

	it('signs what any JOSE library can check with the published key', async () => {
		const db = await certifiedAgency(0);
		const issuer = await openIssuer(db, 'secret');
		const jws = signClaims(issuer, { format: 1, number: '0001' } as never);
		const jwk = (await publicKeys(db))[issuer.keyId] ?? {};
		const { payload, protectedHeader } = await compactVerify(jws, await importJWK(jwk, 'EdDSA'));
		expect(protectedHeader).toEqual({
			alg: 'EdDSA',
			kid: issuer.keyId,
			typ: 'bimtek-netral+jwt'
		});
		expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({ format: 1, number: '0001' });
	});

	it('signs with the new key after a rotation and still publishes the old one', async () => {
		const db = await certifiedAgency(0);
		const old = await openIssuer(db, 'secret');
		const fresh = await rotateIssuerKey(db, 'secret', now);
		expect(fresh.keyId).not.toBe(old.keyId);
		expect((await openIssuer(db, 'secret')).keyId).toBe(fresh.keyId);
		expect(Object.keys(await publicKeys(db)).sort()).toEqual([old.keyId, fresh.keyId].sort());
	});
});
