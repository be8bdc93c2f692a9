import { bytesIn } from './read-claims.ts';

export type SignatureCheck =
	| 'valid'
	| 'invalid'
	/** The issuer's key is not on this device yet. */
	| 'unknown'
	/** This browser does not know Ed25519. */
	| 'unsupported';

/** Checks a compact JWS (EdDSA) against the issuer's keys, without a network. */
export async function checkSignature(
	jws: string,
	keys: Readonly<Record<string, JsonWebKey>>
): Promise<SignatureCheck> {
	const [head = '', payload = '', signature = ''] = jws.split('.');
	const header = headerIn(head);
	if (header?.alg !== 'EdDSA') return 'invalid';
	const jwk = Object.hasOwn(keys, header.kid) ? keys[header.kid] : undefined;
	if (!jwk) return 'unknown';
	const key = await publicKey(jwk);
	if (!key) return 'unsupported';
	const signed = new TextEncoder().encode(`${head}.${payload}`);
	try {
		const matches = await crypto.subtle.verify('Ed25519', key, bytesIn(signature), signed);
		return matches ? 'valid' : 'invalid';
	} catch {
		return 'invalid'; // what stands for a signature is none
	}
}

async function publicKey({ kty, crv, x }: JsonWebKey): Promise<CryptoKey | undefined> {
	// Only what makes the key: `alg` and `use` are spelt differently by different browsers.
	const jwk = { kty: kty ?? '', crv: crv ?? '', x: x ?? '' };
	try {
		return await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify']);
	} catch {
		return undefined;
	}
}

function headerIn(text: string): { readonly alg: string; readonly kid: string } | undefined {
	try {
		const { alg, kid } = JSON.parse(new TextDecoder().decode(bytesIn(text))) as {
			alg?: unknown;
			kid?: unknown;
		};
		return typeof alg === 'string' && typeof kid === 'string' ? { alg, kid } : undefined;
	} catch {
		return undefined;
	}
}
