import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';

/** What the QR holds. The agency is named, because two agencies may use the same number. */
export function verificationUrl(origin: string, claims: CertificateClaims): string {
	const agency = encodeURIComponent(claims.agency.id);
	return `${origin}${verificationPath(claims.number)}?instansi=${agency}`;
}

export function verificationPath(number: string): string {
	return `/verifikasi/${number.split('/').map(encodeURIComponent).join('/')}`;
}
