import { createHash } from 'node:crypto';
import type { Database } from '../db/open-database.ts';

export type Limit = { readonly most: number; readonly windowMs: number };

/** Counts a try and says whether it is still within the limit. One statement, so nobody slips between. */
export async function takeTurn(
	db: Database,
	parts: readonly string[],
	{ most, windowMs }: Limit,
	now: Date
): Promise<boolean> {
	const since = now.toISOString();
	const expired = new Date(now.getTime() - windowMs).toISOString();
	const { count } = await db
		.insertInto('rate_limit')
		.values({ key: digest(parts), count: 1, since })
		.onConflict((conflict) =>
			conflict.column('key').doUpdateSet((eb) => {
				const isOver = eb('rate_limit.since', '<=', expired);
				return {
					count: eb
						.case()
						.when(isOver)
						.then(1)
						.else(eb('rate_limit.count', '+', 1))
						.end(),
					since: eb.case().when(isOver).then(since).else(eb.ref('rate_limit.since')).end()
				};
			})
		)
		.returning('count')
		.executeTakeFirstOrThrow();
	return count <= most;
}

/** Forgets the tries of one, and of everybody whose window is long over. */
export async function forgetTurns(
	db: Database,
	parts: readonly string[],
	now: Date
): Promise<void> {
	const longAgo = new Date(now.getTime() - 24 * 3_600_000).toISOString();
	await db
		.deleteFrom('rate_limit')
		.where((eb) => eb.or([eb('key', '=', digest(parts)), eb('since', '<', longAgo)]))
		.execute();
}

function digest(parts: readonly string[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
