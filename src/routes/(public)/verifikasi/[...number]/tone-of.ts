import type { Verified } from '#lib/server/certificates/verify-certificate.ts';

/** Icon and colour of an answer; the words say the same. */
export function toneOf(verified: Verified): 'info' | 'success' | 'warning' | 'danger' {
	switch (verified.kind) {
		case 'genuine':
			if (verified.status === 'issued') return 'success';
			return verified.status === 'revoked' ? 'danger' : 'warning';
		case 'unknown':
			return 'warning';
		case 'forged':
			return 'danger';
		case 'ambiguous':
			return 'info';
	}
}
