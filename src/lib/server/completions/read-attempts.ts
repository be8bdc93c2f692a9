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

export type LoggedStatement = { readonly statement: Statement; readonly receivedAt: string };

/** Attempts by everything that the log holds of them. What is in no pack of ours is left out. */
export async function readAttempts(
	db: Database,
	packs: PackShelf,
	log: readonly LoggedStatement[]
): Promise<readonly LoggedAttempt[]> {
	const attempts: LoggedAttempt[] = [];
	const byRegistration = Map.groupBy(log, ({ statement }) => statement.context.registration);
	for (const logged of byRegistration.values()) {
		const attempt = await readAttempt(db, packs, logged);
		if (attempt) attempts.push(attempt);
	}
	return attempts;
}

async function readAttempt(
	db: Database,
	packs: PackShelf,
	log: readonly LoggedStatement[]
): Promise<LoggedAttempt | undefined> {
	const received: Received[] = [];
	const shelved = new Map<string, ShelvedPack>();
	for (const { statement, receivedAt } of log) {
		const { revision } = statement.context;
		const pack = shelved.get(revision) ?? (await packs.open(db, revision));
		if (!pack) throw new Error(`The log names pack ${revision}, which is not stored`);
		shelved.set(revision, pack);
		received.push({ statement, receivedAt, publishedAt: pack.publishedAt });
	}
	const attempt = attemptFrom(withHonestTimes(received));
	const activity = attempt && shelved.get(attempt.pack)?.activities.get(attempt.activity);
	if (!activity) return undefined;
	const receivedAt = log.reduce(
		(at, logged) => (logged.receivedAt > at ? logged.receivedAt : at),
		''
	);
	return { attempt, activity, receivedAt };
}
