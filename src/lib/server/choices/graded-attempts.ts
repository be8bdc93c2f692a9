import { setImmediate as turnOfOthers } from 'node:timers/promises';
import type { ActivityKey } from '#lib/domain/course/activity-key.ts';
import type { Database } from '../db/open-database.ts';

export type GradedAttempt = {
	readonly accountId: string;
	readonly registration: string;
	readonly pack: string;
};

/** Few enough that everybody else on the server gets a turn in between. */
const accountsAtOnce = 500;

/**
 * Every graded attempt of an agency at an activity. It goes through the index by account, some
 * accounts at a time: an index of its own would cost the intake something with every batch.
 */
export async function gradedAttempts(
	db: Database,
	{ agencyId, activity }: { readonly agencyId: string; readonly activity: ActivityKey }
): Promise<readonly GradedAttempt[]> {
	const [course = '', module = '', id = ''] = activity.split('/');
	const found: GradedAttempt[] = [];
	for (let after = ''; ;) {
		const last = await accountAhead(db, agencyId, after);
		const rows = await db
			.selectFrom('attempt')
			.select(['account_id', 'registration', 'pack'])
			.where('agency_id', '=', agencyId)
			.where('account_id', '>', after)
			.$if(last !== undefined, (some) => some.where('account_id', '<=', last ?? ''))
			.where('course', '=', course)
			.where('module', '=', module)
			.where('activity', '=', id)
			.where('passed', 'is not', null)
			.execute();
		for (const { account_id, registration, pack } of rows) {
			found.push({ accountId: account_id, registration, pack });
		}
		if (last === undefined) return found;
		after = last;
		await turnOfOthers();
	}
}

/** The account that stands some way ahead of this one; `undefined` near the end. */
async function accountAhead(db: Database, agencyId: string, after: string) {
	const row = await db
		.selectFrom('completion')
		.select('account_id')
		.where('agency_id', '=', agencyId)
		.where('account_id', '>', after)
		.orderBy('account_id')
		.offset(accountsAtOnce - 1)
		.limit(1)
		.executeTakeFirst();
	return row?.account_id;
}
