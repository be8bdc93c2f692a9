import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';

/** Numbers hold slashes, which stay slashes in an address. */
function inPath(number: string): string {
	return number.split('/').map(encodeURIComponent).join('/');
}

/** The agency is named, because two agencies may use the same number. */
export function verificationAddress({ number, agency }: CertificateClaims): string {
	return `/verifikasi/${inPath(number)}?instansi=${encodeURIComponent(agency.id)}`;
}

/** Drawn by the server, so it needs the network. */
export function pdfAddress(number: string): string {
	return `/api/certificates/${inPath(number)}`;
}
