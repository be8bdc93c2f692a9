import type { Statement } from '#lib/domain/statement/statement.ts';
import type { Database } from '../db/open-database.ts';
import type { LoggedStatement } from './read-attempts.ts';

/** What the agency's log holds under these registrations, whoever it is by. */
export async function readLog(
	db: Database,
	agencyId: string,
	registrations: readonly string[]
): Promise<readonly (LoggedStatement & { readonly accountId: string })[]> {
	if (registrations.length === 0) return [];
	const rows = await db
		.selectFrom('statement')
		.select(['account_id', 'received_at', 'body'])
		.where('agency_id', '=', agencyId)
		.where('registration', 'in', registrations)
		.execute();
	return rows.map(({ account_id, received_at, body }) => ({
		accountId: account_id,
		receivedAt: received_at,
		// Written by us from a statement that had been read.
		statement: JSON.parse(body) as Statement
	}));
}
