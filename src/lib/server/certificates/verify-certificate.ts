import { createPublicKey, verify } from 'node:crypto';
import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';
import { maskNip } from '#lib/domain/shared/mask-nip.ts';
import type { Database } from '../db/open-database.ts';
import type { CertificateRow } from '../db/schema.ts';
import { publicKeys } from './issuer-keys.ts';
import { localDate } from './local-date.ts';

export type CertificateStatus = 'issued' | 'superseded' | 'revoked' | 'expired';

export type Verified =
	| {
			readonly kind: 'genuine';
			readonly status: CertificateStatus;
			/** As signed, with every NIP masked. */
			readonly claims: CertificateClaims;
			readonly issuedAt: string;
			readonly revokedAt?: string;
			readonly reason?: string;
	  }
	| { readonly kind: 'unknown' }
	/** A row whose words are not the ones that were signed. */
	| { readonly kind: 'forged' }
	/** Two agencies use this number: ask which one. */
	| {
			readonly kind: 'ambiguous';
			readonly agencies: readonly { readonly id: string; readonly name: string }[];
	  };

/** Answers for a printed number. `agencyId`, which the QR carries, tells equal numbers apart. */
export async function verifyCertificate(
	db: Database,
	asked: { readonly number: string; readonly agencyId?: string | undefined },
	now: Date
): Promise<Verified> {
	const { agencyId } = asked;
	const rows = await db
		.selectFrom('certificate')
		.selectAll()
		.where('number', '=', asked.number.trim())
		.$if(agencyId !== undefined, (query) => query.where('agency_id', '=', agencyId ?? ''))
		.limit(20)
		.execute();
	const [row] = rows;
	if (!row) return { kind: 'unknown' };
	if (rows.length > 1) return { kind: 'ambiguous', agencies: await agenciesOf(db, rows) };
	return judge(row, await publicKeys(db), now);
}

function judge(row: CertificateRow, keys: Awaited<ReturnType<typeof publicKeys>>, now: Date) {
	const signed = signedClaims(row.jws, keys);
	const matches =
		signed !== undefined &&
		signed.text === row.claims &&
		signed.claims.number === row.number &&
		signed.claims.agency.id === row.agency_id;
	if (!matches) return { kind: 'forged' } as const;
	return {
		kind: 'genuine',
		status: statusOn(row, signed.claims, localDate(now)),
		claims: masked(signed.claims),
		issuedAt: row.issued_at,
		...(row.revoked_at !== null && { revokedAt: row.revoked_at }),
		...(row.revoked_reason !== null && { reason: row.revoked_reason })
	} as const;
}

function signedClaims(jws: string, keys: Awaited<ReturnType<typeof publicKeys>>) {
	const [header = '', payload = '', signature = ''] = jws.split('.');
	const { alg, kid } = readHeader(header);
	const jwk = Object.hasOwn(keys, kid) ? keys[kid] : undefined;
	if (alg !== 'EdDSA' || !jwk) return undefined;
	const key = createPublicKey({ key: { ...jwk, kty: 'OKP' }, format: 'jwk' });
	const signed = Buffer.from(`${header}.${payload}`);
	if (!verify(null, signed, key, Buffer.from(signature, 'base64url'))) return undefined;
	const text = Buffer.from(payload, 'base64url').toString();
	// Signed by us, so it has the shape that we gave it.
	return { text, claims: JSON.parse(text) as CertificateClaims };
}

function readHeader(header: string): { alg?: string; kid: string } {
	try {
		const read = JSON.parse(Buffer.from(header, 'base64url').toString()) as { alg?: string };
		return { kid: '', ...read };
	} catch {
		return { kid: '' };
	}
}

function statusOn(
	row: CertificateRow,
	claims: CertificateClaims,
	today: string
): CertificateStatus {
	if (row.status !== 'issued') return row.status;
	return claims.validUntil < today ? 'expired' : 'issued';
}

function masked(claims: CertificateClaims): CertificateClaims {
	const { nip, signatory } = claims;
	return {
		...claims,
		...(nip !== undefined && { nip: maskNip(nip) }),
		signatory: {
			...signatory,
			...(signatory.nip !== undefined && { nip: maskNip(signatory.nip) })
		}
	};
}

function agenciesOf(db: Database, rows: readonly CertificateRow[]) {
	const ids = rows.map((row) => row.agency_id);
	return db.selectFrom('agency').select(['id', 'name']).where('id', 'in', ids).execute();
}
