export type CertificateState = 'valid' | 'expired' | 'superseded' | 'revoked';

/** `today` is a local date. */
export function certificateState(
	status: 'issued' | 'superseded' | 'revoked',
	validUntil: string,
	today: string
): CertificateState {
	if (status !== 'issued') return status;
	return validUntil < today ? 'expired' : 'valid';
}
