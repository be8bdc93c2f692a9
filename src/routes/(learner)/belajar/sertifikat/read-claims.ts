import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';

/** What a certificate says, unchecked; `undefined` if it cannot be read. */
export function readClaims(jws: string): CertificateClaims | undefined {
	try {
		const payload = new TextDecoder().decode(bytesIn(jws.split('.')[1] ?? ''));
		// Whether these are the words that were signed is `checkSignature`'s business.
		return JSON.parse(payload) as CertificateClaims;
	} catch {
		return undefined;
	}
}

/** Base64url, as a compact JWS writes it. */
export function bytesIn(text: string): Uint8Array<ArrayBuffer> {
	const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(letters, (letter) => letter.codePointAt(0) ?? 0);
}
