import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/databases.ts';
import { isBusy } from './database-trouble.ts';
import { createGroupCommit } from './group-commit.ts';
import { migrate } from './migrate.ts';
import { openDatabase, type Database } from './open-database.ts';

async function openedFile() {
	const file = join(await temporaryFolder(), 'test.db');
	const db = openDatabase(file, { timeout: 50 });
	await migrate(db);
	return { file, db };
}

async function addUnit(tx: Database, id: string): Promise<string> {
	await tx.insertInto('unit').values({ agency_id: 'a', id, name: id, code: id }).execute();
	return id;
}

async function unitsIn(db: Database): Promise<readonly string[]> {
	const rows = await db.selectFrom('unit').select('id').orderBy('id').execute();
	return rows.map(({ id }) => id);
}

const ids = ['a', 'b', 'c', 'd', 'e'];

it('writes what comes together in one transaction per group, and answers each its own', async () => {
	const { db } = await openedFile();
	const commit = createGroupCommit(db, 3);
	const transactions = new Set<Database>();
	const work = (id: string) =>
		commit((tx) => {
			transactions.add(tx);
			return addUnit(tx, id);
		});
	expect(await Promise.all(ids.map(work))).toEqual(ids);
	expect(transactions.size).toBe(2);
	expect(await unitsIn(db)).toEqual(ids);
});

it('answers only what another connection can already see', async () => {
	const { file, db } = await openedFile();
	const commit = createGroupCommit(db);
	const other = new DatabaseSync(file, { readOnly: true });
	const seen = await Promise.all(
		ids.map(async (id) => {
			await commit((tx) => addUnit(tx, id));
			return other.prepare('select id from unit where id = ?').get(id) !== undefined;
		})
	);
	other.close();
	expect(seen).toEqual(ids.map(() => true));
});

it('leaves nothing of one that fails, and all of the others in its group', async () => {
	const { db } = await openedFile();
	const commit = createGroupCommit(db);
	const settled = await Promise.allSettled(
		ids.map((id) =>
			commit(async (tx) => {
				await addUnit(tx, id);
				if (id === 'c') throw new Error('c is wrong');
				return id;
			})
		)
	);
	expect(settled.map(({ status }) => status)).toEqual([
		'fulfilled',
		'fulfilled',
		'rejected',
		'fulfilled',
		'fulfilled'
	]);
	expect(await unitsIn(db)).toEqual(['a', 'b', 'd', 'e']);
});

it('refuses the whole group while another process writes, and goes on afterwards', async () => {
	const { file, db } = await openedFile();
	const commit = createGroupCommit(db);
	const other = new DatabaseSync(file);
	other.exec('begin exclusive');
	const refused = await Promise.allSettled(ids.map((id) => commit((tx) => addUnit(tx, id))));
	expect(refused.every((one) => one.status === 'rejected' && isBusy(one.reason))).toBe(true);
	other.exec('rollback');
	other.close();
	expect(await unitsIn(db)).toEqual([]);
	expect(await commit((tx) => addUnit(tx, 'later'))).toBe('later');
});

it('answers work that comes while a group is on its way to the disk', async () => {
	const { db } = await openedFile();
	const commit = createGroupCommit(db);
	const started = Promise.withResolvers<undefined>();
	const first = commit(async (tx) => {
		started.resolve(undefined);
		await new Promise((resolve) => setTimeout(resolve, 20)); // as a signature may take
		return addUnit(tx, 'first');
	});
	await started.promise;
	const second = commit((tx) => addUnit(tx, 'second'));
	expect(await Promise.all([first, second])).toEqual(['first', 'second']);
	expect(await unitsIn(db)).toEqual(['first', 'second']);
});
