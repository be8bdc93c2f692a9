import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';
import type { Session } from '../accounts/session.ts';
import type { Database } from '../db/open-database.ts';

/**
 * A certificate's claims, unmasked, for its owner and for HR and admins of its agency. To anybody
 * else it does not exist.
 */
export async function findCertificate(
	db: Database,
	{ agencyId, accountId, role }: Session,
	number: string
): Promise<CertificateClaims | undefined> {
	const row = await db
		.selectFrom('certificate')
		.select(['account_id', 'claims'])
		.where('agency_id', '=', agencyId)
		.where('number', '=', number)
		.executeTakeFirst();
	const may = row?.account_id === accountId || role === 'hr' || role === 'admin';
	if (!row || !may) return undefined;
	// Written by `issueCertificate` from the same type.
	return JSON.parse(row.claims) as CertificateClaims;
}
