import type { Database } from '../db/open-database.ts';
import type { Offer } from '../packs/offer.ts';
import type { PackShelf } from '../packs/pack-shelf.ts';
import { projectAttempts } from './project-attempts.ts';
import { projectCompletion } from './project-completion.ts';
import { readLog } from './read-log.ts';

type Who = { readonly agencyId: string; readonly accountId: string };
type Parts = { readonly db: Database; readonly packs: PackShelf; readonly offer: Offer };

export type Rebuilt = { readonly accounts: number; readonly attempts: number };

const registrationsAtOnce = 100;

/**
 * Makes attempts and completions anew from the log, account by account, each in its own
 * transaction, so that the server may run meanwhile. Issued certificates are never touched.
 */
export async function rebuildProjections(
	parts: Parts,
	{
		accountsAtOnce = 200,
		onProgress = () => undefined
	}: {
		readonly accountsAtOnce?: number;
		readonly onProgress?: (done: Rebuilt) => void;
	} = {}
): Promise<Rebuilt> {
	let done: Rebuilt = { accounts: 0, attempts: 0 };
	let last: Who = { agencyId: '', accountId: '' };
	for (;;) {
		const accounts = await accountsAfter(parts.db, last, accountsAtOnce);
		for (const who of accounts) {
			const attempts = await rebuildAccount(parts, who);
			done = { accounts: done.accounts + 1, attempts: done.attempts + attempts };
			last = who;
		}
		onProgress(done);
		if (accounts.length < accountsAtOnce) return done;
	}
}

/** Accounts with statements, and those with nothing but a stale projection. */
async function accountsAfter(db: Database, { agencyId, accountId }: Who, atMost: number) {
	const rows = await db
		.selectFrom(
			db
				.selectFrom('statement')
				.select(['agency_id', 'account_id'])
				.union(db.selectFrom('attempt').select(['agency_id', 'account_id']))
				.union(db.selectFrom('completion').select(['agency_id', 'account_id']))
				.as('known')
		)
		.select(['agency_id', 'account_id'])
		.where((eb) =>
			eb.or([
				eb('agency_id', '>', agencyId),
				eb.and([eb('agency_id', '=', agencyId), eb('account_id', '>', accountId)])
			])
		)
		.orderBy('agency_id')
		.orderBy('account_id')
		.limit(atMost)
		.execute();
	return rows.map((row): Who => ({ agencyId: row.agency_id, accountId: row.account_id }));
}

async function rebuildAccount({ db, packs, offer }: Parts, who: Who): Promise<number> {
	return db.transaction().execute(async (tx) => {
		for (const table of ['attempt', 'completion'] as const) {
			await tx
				.deleteFrom(table)
				.where('agency_id', '=', who.agencyId)
				.where('account_id', '=', who.accountId)
				.execute();
		}
		const registrations = await registrationsOf(tx, who);
		const courses = new Set<string>();
		let attempts = 0;
		for (let at = 0; at < registrations.length; at += registrationsAtOnce) {
			const some = registrations.slice(at, at + registrationsAtOnce);
			const rows = await projectAttempts(tx, packs, who, await readOwnLog(tx, who, some));
			attempts += rows.length;
			for (const { course } of rows) courses.add(course);
		}
		for (const course of courses) {
			const rule = offer.courses.get(course)?.rule;
			if (rule) await projectCompletion(tx, rule, who);
		}
		return attempts;
	});
}

async function readOwnLog(tx: Database, who: Who, registrations: readonly string[]) {
	const log = await readLog(tx, who.agencyId, registrations);
	return log.filter(({ accountId }) => accountId === who.accountId);
}

async function registrationsOf(tx: Database, { agencyId, accountId }: Who) {
	const rows = await tx
		.selectFrom('statement')
		.select('registration')
		.distinct()
		.where('agency_id', '=', agencyId)
		.where('account_id', '=', accountId)
		.execute();
	return rows.map(({ registration }) => registration);
}
