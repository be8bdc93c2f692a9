import type { LoggedStatement } from '../completions/read-attempts.ts';
import { readLog } from '../completions/read-log.ts';
import type { Database } from '../db/open-database.ts';
import type { Candidate, Sender } from './judge-item.ts';

/** What the log already holds that concerns a batch. */
export type KnownInLog = {
	/** Canonical JSON by id; `undefined` as value for a statement of another account. */
	readonly bodies: ReadonlyMap<string, string | undefined>;
	/** Registrations that another account has begun. */
	readonly taken: ReadonlySet<string>;
	/** What the account has already said in the attempts of the batch. */
	readonly earlier: readonly LoggedStatement[];
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
	const logged = await readLog(tx, agencyId, registrationsOf(candidates));
	const own = Map.groupBy(logged, (one) => one.accountId === accountId);
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
		taken: new Set(own.get(false)?.map(({ statement }) => statement.context.registration)),
		earlier: own.get(true) ?? [],
		arrival: last?.arrival ?? 0
	};
}

export function registrationsOf(candidates: readonly Candidate[]): readonly string[] {
	return [...new Set(candidates.map(({ statement }) => statement.context.registration))];
}
