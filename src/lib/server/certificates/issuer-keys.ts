import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../db/open-database.ts';
import { openKey, sealKey } from './key-cipher.ts';

/** Signs certificates of this installation. */
export type Issuer = { readonly keyId: string; readonly privateKey: KeyObject };

/** The key that signs from now on; the first call makes it. */
export async function openIssuer(
	db: Database,
	secret: string,
	now: Date = new Date()
): Promise<Issuer> {
	const active = await activeKey(db);
	if (!active) {
		await addKey(db, secret, now);
		return openIssuer(db, secret, now);
	}
	const text = openKey(active.private_key, active.id, secret);
	if (text === undefined) throw new Error(wrongSecret(active.id, active.created_at));
	return { keyId: active.id, privateKey: createPrivateKey({ key: readJwk(text), format: 'jwk' }) };
}

/** All keys that ever signed, so that old certificates can still be checked. */
export async function publicKeys(db: Database): Promise<Record<string, JWK>> {
	const rows = await db.selectFrom('issuer_key').select(['id', 'public_key']).execute();
	return Object.fromEntries(rows.map((row) => [row.id, readJwk(row.public_key)]));
}

/** Running processes sign with the old key until they restart, which stays valid. */
export async function rotateIssuerKey(db: Database, secret: string, now: Date): Promise<Issuer> {
	await openIssuer(db, secret, now); // A wrong secret must not become the new one.
	await db.transaction().execute(async (tx) => {
		const retired_at = now.toISOString();
		await tx
			.updateTable('issuer_key')
			.set({ retired_at })
			.where('retired_at', 'is', null)
			.execute();
		const target = await addKey(tx, secret, now);
		await appendAudit(tx, {
			agencyId: 'system',
			actor: 'system',
			action: 'key.rotate',
			target,
			now
		});
	});
	return openIssuer(db, secret, now);
}

function activeKey(db: Database) {
	return db
		.selectFrom('issuer_key')
		.select(['id', 'private_key', 'created_at'])
		.where('retired_at', 'is', null)
		.orderBy('created_at', 'desc')
		.orderBy('id')
		.limit(1)
		.executeTakeFirst();
}

async function addKey(db: Database, secret: string, now: Date): Promise<string> {
	const pair = generateKeyPairSync('ed25519');
	const publicJwk = pair.publicKey.export({ format: 'jwk' });
	const id = thumbprint(publicJwk.x ?? '');
	await db
		.insertInto('issuer_key')
		.values({
			id,
			public_key: JSON.stringify({ ...publicJwk, alg: 'EdDSA', kid: id, use: 'sig' }),
			private_key: sealKey(JSON.stringify(pair.privateKey.export({ format: 'jwk' })), id, secret),
			created_at: now.toISOString(),
			retired_at: null
		})
		.execute();
	return id;
}

/** RFC 7638 and RFC 8037: the name of a key follows from the key. */
function thumbprint(x: string): string {
	const members = JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x });
	return createHash('sha256').update(members).digest('base64url');
}

/** Rows of `issuer_key` are written by this file alone. */
function readJwk(text: string): JWK & { kty: string } {
	return JSON.parse(text) as JWK & { kty: string };
}

function wrongSecret(keyId: string, createdAt: string): string {
	return [
		`The certificate key ${keyId} (made ${createdAt}) cannot be opened with this installation's secret.`,
		'The database and the secret do not belong together: restore the secret file that was backed up',
		'with this database (or set the same secret as before). Nothing was changed.'
	].join(' ');
}
