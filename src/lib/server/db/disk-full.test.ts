import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { emptySqlite, temporaryFolder } from '#tests/support/databases.ts';
import { leaveRoom } from '#tests/support/leave-room.ts';
import { aLearner, smallServer, wholeCourse } from '#tests/support/small-server.ts';
import { isBusy, isFull } from './database-trouble.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';

it('says that the disk is full, leaves nothing half-written, and goes on when there is room', async () => {
	const db = openDatabase(join(await temporaryFolder(), 'test.db'));
	await migrate(db);
	const server = await smallServer(db);
	const ayu = await aLearner(db);
	const log = Array.from({ length: 8 }, () => wholeCourse(ayu, server.pack)).flat();
	const stored = () => db.selectFrom('statement').select('id').execute();
	await server.send(ayu, log.slice(0, 1));

	await leaveRoom(db, 2);
	const failure = await server.send(ayu, log).catch((error: unknown) => error);
	expect([isFull(failure), isBusy(failure)]).toEqual([true, false]);
	expect(await stored()).toEqual([{ id: log[0]?.id }]);

	await leaveRoom(db, 1000);
	const answers = await server.send(ayu, log);
	expect(answers.map(({ kind }) => kind)).toEqual([
		'duplicate',
		...log.slice(1).map(() => 'accepted')
	]);
	expect(await stored()).toHaveLength(log.length);
	expect(await db.selectFrom('certificate').select('number').execute()).toHaveLength(1);
	await db.destroy();
});

it.each([5, 20, 40])('undoes a migration that finds room for %i pages only', async (pages) => {
	const db = openDatabase(join(await temporaryFolder(), 'test.db'));
	await leaveRoom(db, pages);
	const failure = await migrate(db).catch((error: unknown) => error);
	expect(isFull(failure)).toBe(true);
	expect(await db.introspection.getTables()).toEqual([]);
	await leaveRoom(db, 1000);
	expect(await migrate(db)).toEqual({ kind: 'migrated' });
	await smallServer(db);
	await db.destroy();
});

it('tells the reason, and not its own rollback, when SQLite has rolled back by itself', async () => {
	const db = await emptySqlite();
	// As SQLite does when the log cannot be written for want of room.
	await sql`create trigger no_room before insert on unit
		begin select raise(rollback, 'no room'); end`.execute(db);
	const unit = { agency_id: 'a', id: 'u', name: 'u', code: 'u' };
	const failing = db.transaction().execute((tx) => tx.insertInto('unit').values(unit).execute());
	await expect(failing).rejects.toThrow('no room');
	await db.transaction().execute((tx) => tx.deleteFrom('unit').execute());
});

it('knows a full disk by the error of a file, too', () => {
	const failure = (code: string) => Object.assign(new Error(code), { code });
	expect(isFull(failure('ENOSPC'))).toBe(true);
	expect(isFull(failure('ENOENT'))).toBe(false);
});
