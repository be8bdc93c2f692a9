import { sequenceOf } from '#lib/domain/progress/in-order.ts';
import { extension, type Statement } from '#lib/domain/statement/statement.ts';
import { deviceValue, type DeviceDatabase } from '../database/device-database.ts';
import { logMeta, type LearnerDatabase, type StatementRow } from '../database/learner-database.ts';

export type Adoption = {
	readonly db: DeviceDatabase;
	readonly guestLog: LearnerDatabase;
	readonly logOf: (account: string) => LearnerDatabase;
};

/**
 * Gives the guest's work to an account. The device first notes to whom, so an adoption that was cut
 * off anywhere is finished for the same account by `finishAdoption`; repeats change nothing.
 */
export async function adoptGuestWork(adoption: Adoption, account: string): Promise<number> {
	await finishAdoption(adoption);
	await adoption.db.values.put({ key: 'adopting', account });
	return finishAdoption(adoption);
}

/** Returns how many statements moved; 0 when no adoption was under way. */
export async function finishAdoption({ db, guestLog, logOf }: Adoption): Promise<number> {
	const adopting = await deviceValue(db, 'adopting');
	if (!adopting) return 0;
	const owner = await db.accounts.get(adopting.account);
	if (!owner) throw new Error(`No account ${adopting.account} on this device to adopt the work`);

	const rows = await guestLog.statements.orderBy('place').toArray();
	const actor: Statement['actor'] = {
		objectType: 'Agent',
		account: { homePage: owner.homePage, name: owner.id }
	};
	await giveTo(logOf(owner.id), actor, rows);
	// Only what was given: the guest may have gone on in another tab.
	await forget(guestLog, rows);
	await db.values.delete('adopting');
	return rows.length;
}

async function giveTo(
	log: LearnerDatabase,
	actor: Statement['actor'],
	rows: readonly StatementRow[]
): Promise<void> {
	await log.transaction('rw', log.statements, log.outbox, log.meta, async () => {
		const known = await log.statements.bulkGet(rows.map(({ id }) => id));
		const fresh = rows.filter((_, index) => !known[index]);
		const { place, sequence } = await logMeta(log);
		const given = fresh.map(({ id, statement }, index) => ({
			id,
			place: place + index + 1,
			statement: inOwnName(statement, actor, sequence)
		}));
		await log.statements.bulkAdd(given);
		await log.outbox.bulkAdd(given.map(({ id, place }) => ({ id, place })));
		await log.meta.put({
			key: 'log',
			place: place + given.length,
			sequence: Math.max(sequence, ...given.map(({ statement }) => sequenceOf(statement)))
		});
	});
}

/** Counted after the account's own, so that an attempt begun as a guest goes on in order. */
function inOwnName(statement: Statement, actor: Statement['actor'], after: number): Statement {
	const { context } = statement;
	const extensions = {
		...context.extensions,
		[extension.sequence]: after + sequenceOf(statement)
	};
	return { ...statement, actor, context: { ...context, extensions } };
}

async function forget(log: LearnerDatabase, rows: readonly StatementRow[]): Promise<void> {
	const ids = rows.map(({ id }) => id);
	await log.transaction('rw', log.statements, log.outbox, async () => {
		await log.statements.bulkDelete(ids);
		await log.outbox.bulkDelete(ids);
	});
}
