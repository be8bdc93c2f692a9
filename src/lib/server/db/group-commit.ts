import { isBusy } from './database-trouble.ts';
import type { Database } from './open-database.ts';

/** Runs the work in a transaction and answers when it is on the disk. */
export type GroupCommit = <Result>(work: (tx: Database) => Promise<Result>) => Promise<Result>;

type Job = {
	readonly run: (tx: Database) => Promise<() => void>;
	readonly reject: (error: unknown) => void;
};

/**
 * Work that comes while the server is busy shares a transaction, and so one wait for the disk. It
 * stays all or nothing for each: if the group fails, everyone is tried again in a transaction of its
 * own. So work must be repeatable and change nothing but the database.
 */
export function createGroupCommit(db: Database, atMost = 16): GroupCommit {
	const waiting: Job[] = [];
	let isRunning = false;

	async function next(): Promise<void> {
		// Taken out first: what comes while these are on their way belongs to the next group.
		await together(db, waiting.splice(0, atMost));
		isRunning = waiting.length > 0;
		if (isRunning) setImmediate(() => void next());
	}

	return (work) =>
		new Promise((resolve, reject) => {
			const run = async (tx: Database) => {
				const result = await work(tx);
				return () => resolve(result);
			};
			waiting.push({ run, reject });
			// After everything that the network has brought meanwhile, so that it comes along.
			if (!isRunning) setImmediate(() => void next());
			isRunning = true;
		});
}

async function together(db: Database, jobs: readonly Job[]): Promise<void> {
	try {
		const answers = await db.transaction().execute(async (tx) => {
			const done: (() => void)[] = [];
			for (const job of jobs) done.push(await job.run(tx));
			return done;
		});
		for (const answer of answers) answer();
	} catch (error) {
		// Who else holds the database holds it against each of them.
		if (jobs.length === 1 || isBusy(error)) {
			for (const job of jobs) job.reject(error);
		} else {
			for (const job of jobs) await together(db, [job]);
		}
	}
}
