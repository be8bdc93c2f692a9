import type { Database } from '../db/open-database.ts';
import type { Candidate, Sender } from './judge-item.ts';

/** What the log already holds that concerns a batch. */
export type KnownInLog = {
	/** Canonical JSON by id; `undefined` as value for a statement of another account. */
	readonly bodies: ReadonlyMap<string, string | undefined>;
	/** Registrations that another account has begun. */
	readonly taken: ReadonlySet<string>;
	/** The last arrival of the account. */
	readonly arrival: number;
};

export async function knownInLog(
	tx: Database,
	{ agencyId, accountId }: Sender,
	candidates: readonly Candidate[]
): Promise<KnownInLog> {
	const same = await tx
		.selectFrom('statement')
		.select(['id', 'account_id', 'body'])
		.where('agency_id', '=', agencyId)
		.where('id', 'in', [...new Set(candidates.map(({ id }) => id))])
		.execute();
	const others = await tx
		.selectFrom('statement')
		.select('registration')
		.distinct()
		.where('agency_id', '=', agencyId)
		.where('registration', 'in', registrationsOf(candidates))
		.where('account_id', '<>', accountId)
		.execute();
	const last = await tx
		.selectFrom('statement')
		.select((eb) => eb.fn.max('arrival').as('arrival'))
		.where('agency_id', '=', agencyId)
		.where('account_id', '=', accountId)
		.executeTakeFirst();
	return {
		bodies: new Map(
			same.map((row) => [row.id, row.account_id === accountId ? row.body : undefined])
		),
		taken: new Set(others.map(({ registration }) => registration)),
		arrival: last?.arrival ?? 0
	};
}

export function registrationsOf(candidates: readonly Candidate[]): readonly string[] {
	return [...new Set(candidates.map(({ statement }) => statement.context.registration))];
}
