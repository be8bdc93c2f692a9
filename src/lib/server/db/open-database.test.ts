import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/databases.ts';
import { aLearner, smallServer, wholeCourse } from '#tests/support/small-server.ts';
import { isBusy } from './database-trouble.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';

async function openedFile() {
	const file = join(await temporaryFolder(), 'test.db');
	const db = openDatabase(file, { timeout: 50 });
	await migrate(db);
	return { file, db };
}

it('says that it is busy while another process writes, and leaves nothing half-written', async () => {
	const { file, db } = await openedFile();
	const server = await smallServer(db);
	const ayu = await aLearner(db);
	const log = wholeCourse(ayu, server.pack);

	const other = new DatabaseSync(file);
	other.exec('begin exclusive');
	const refused = await server.send(ayu, log).catch((error: unknown) => error);
	expect(isBusy(refused)).toBe(true);
	other.exec('rollback');
	other.close();
	expect(await db.selectFrom('statement').select('id').execute()).toEqual([]);

	const answers = await server.send(ayu, log);
	expect(answers.every(({ kind }) => kind === 'accepted')).toBe(true);
	expect(await db.selectFrom('certificate').select('number').execute()).toHaveLength(1);
});

it('holds the write lock from the first read of a transaction, so that its end cannot fail', async () => {
	const { file, db } = await openedFile();
	const other = openDatabase(file, { timeout: 50 });
	const add = (to: typeof db, id: string) =>
		to.insertInto('unit').values({ agency_id: 'a', id, name: id, code: id }).execute();
	await db.transaction().execute(async (tx) => {
		await tx.selectFrom('unit').selectAll().execute();
		expect(isBusy(await add(other, 'other').catch((error: unknown) => error))).toBe(true);
		await add(tx, 'mine');
	});
	await add(other, 'other');
	const units = await db.selectFrom('unit').select('id').orderBy('id').execute();
	expect(units.map(({ id }) => id)).toEqual(['mine', 'other']);
	await other.destroy();
});

it('refuses a database that a newer program has changed, and touches nothing', async () => {
	const { db } = await openedFile();
	await db
		.$extendTables<{ kysely_migration: { name: string; timestamp: string } }>()
		.insertInto('kysely_migration')
		.values({ name: '9999-from-the-future', timestamp: '2030-01-01T00:00:00.000Z' })
		.execute();
	expect(await migrate(db)).toEqual({ kind: 'newer', migration: '9999-from-the-future' });
});

it('runs its migrations once', async () => {
	const { db } = await openedFile();
	expect(await migrate(db)).toEqual({ kind: 'migrated' });
});
