import type { Activity } from '#lib/domain/course/course.ts';
import { attemptFrom, type Attempt } from '#lib/domain/progress/attempt.ts';
import { withHonestTimes, type Received } from '#lib/domain/statement/honest-time.ts';
import type { Statement } from '#lib/domain/statement/statement.ts';
import type { Database } from '../db/open-database.ts';
import type { PackShelf, ShelvedPack } from '../packs/pack-shelf.ts';

/** An attempt as the log tells it, with the activity that it was made on. */
export type LoggedAttempt = {
	readonly attempt: Attempt;
	readonly activity: Activity;
	/** When the last of its statements came in. */
	readonly receivedAt: string;
};

type Who = { readonly agencyId: string; readonly accountId: string };

/** The attempts of one account under these registrations. What is in no pack of ours is left out. */
export async function readAttempts(
	db: Database,
	packs: PackShelf,
	{ agencyId, accountId }: Who,
	registrations: readonly string[]
): Promise<readonly LoggedAttempt[]> {
	if (registrations.length === 0) return [];
	const rows = await db
		.selectFrom('statement')
		.select(['registration', 'received_at', 'body'])
		.where('agency_id', '=', agencyId)
		.where('registration', 'in', registrations)
		.where('account_id', '=', accountId)
		.execute();
	const attempts: LoggedAttempt[] = [];
	for (const logged of Map.groupBy(rows, ({ registration }) => registration).values()) {
		const attempt = await readAttempt(db, packs, logged);
		if (attempt) attempts.push(attempt);
	}
	return attempts;
}

type LoggedRow = { readonly received_at: string; readonly body: string };

async function readAttempt(
	db: Database,
	packs: PackShelf,
	rows: readonly LoggedRow[]
): Promise<LoggedAttempt | undefined> {
	const received: Received[] = [];
	const shelved = new Map<string, ShelvedPack>();
	for (const { received_at, body } of rows) {
		// Written by us from a statement that had been read.
		const statement = JSON.parse(body) as Statement;
		const { revision } = statement.context;
		const pack = shelved.get(revision) ?? (await packs.open(db, revision));
		if (!pack) throw new Error(`The log names pack ${revision}, which is not stored`);
		shelved.set(revision, pack);
		received.push({ statement, receivedAt: received_at, publishedAt: pack.publishedAt });
	}
	const attempt = attemptFrom(withHonestTimes(received));
	const activity = attempt && shelved.get(attempt.pack)?.activities.get(attempt.activity);
	if (!activity) return undefined;
	const receivedAt = rows.reduce((at, row) => (row.received_at > at ? row.received_at : at), '');
	return { attempt, activity, receivedAt };
}
