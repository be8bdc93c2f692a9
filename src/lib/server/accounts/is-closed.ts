import type { Database } from '../db/open-database.ts';
import type { Session } from './session.ts';

/**
 * Whether the person of this account is no longer active in the agency's roster. Such an account
 * opens nothing, from that moment on; what stands on its devices stays there, and counts again if
 * the person comes back.
 */
export async function isClosed(
	db: Database,
	{ agencyId, accountId }: Pick<Session, 'agencyId' | 'accountId'>
): Promise<boolean> {
	const person = await db
		.selectFrom('person')
		.select('active')
		.where('agency_id', '=', agencyId)
		.where('account_id', '=', accountId)
		.executeTakeFirst();
	return person?.active === 0;
}
