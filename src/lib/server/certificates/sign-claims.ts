import { sign } from 'node:crypto';
import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';
import { canonicalJson } from '#lib/domain/shared/canonical-json.ts';
import type { Issuer } from './issuer-keys.ts';

export const certificateType = 'bimtek-netral+jwt';

/** Compact JWS (RFC 7515, EdDSA). Synchronous, because a transaction is open meanwhile. */
export function signClaims(issuer: Issuer, claims: CertificateClaims): string {
	const header = { alg: 'EdDSA', kid: issuer.keyId, typ: certificateType };
	const signed = `${encode(canonicalJson(header))}.${encode(canonicalJson(claims))}`;
	return `${signed}.${sign(null, Buffer.from(signed), issuer.privateKey).toString('base64url')}`;
}

function encode(text: string): string {
	return Buffer.from(text).toString('base64url');
}
