import { describe, expect, it } from 'vitest';
import { databases } from '#tests/support/databases.ts';
import { aLearner, smallServer, wholeCourse } from '#tests/support/small-server.ts';
import type { Database } from '../db/open-database.ts';
import { rebuildProjections } from './rebuild-projections.ts';

async function projections(db: Database) {
	const attempts = await db.selectFrom('attempt').selectAll().orderBy('registration').execute();
	const completions = await db.selectFrom('completion').selectAll().orderBy('account_id').execute();
	return { attempts, completions };
}

async function busyServer(db: Database) {
	const server = await smallServer(db);
	for (let learner = 0; learner < 5; learner += 1) {
		const who = await aLearner(db);
		const skill = learner % 2 === 0 ? 'right' : 'wrong';
		const from = learner === 4 ? '2047-01-01T00:00:00.000Z' : '2026-03-02T01:00:00.000Z';
		const log = wholeCourse(who, server.pack, { skill, from });
		for (let at = 0; at < log.length; at += 4) {
			const later = new Date(Date.parse('2026-11-22T03:00:00.000Z') + at * 60_000);
			await server.send(who, log.slice(at, at + 4), later);
		}
	}
	return server;
}

describe.each(databases)('rebuildProjections on %s', (_, empty) => {
	it('gives the rows that the intake had kept', async () => {
		const server = await busyServer(await empty());
		const before = await projections(server.db);
		expect(before.completions).toHaveLength(5);
		const done = await rebuildProjections(server, { accountsAtOnce: 2 });
		expect(done).toEqual({ accounts: 5, attempts: 15 });
		expect(await projections(server.db)).toEqual(before);
	});

	it('repairs what was spoiled, and removes what the log does not tell', async () => {
		const server = await busyServer(await empty());
		const before = await projections(server.db);
		await server.db.updateTable('attempt').set({ passed: 0, scaled: 0.1 }).execute();
		await server.db.updateTable('completion').set({ state: 'begun' }).execute();
		const [row] = before.attempts;
		if (!row) throw new Error('No attempt');
		await server.db
			.insertInto('attempt')
			.values({ ...row, registration: 'made-up', account_id: 'nobody' })
			.execute();
		await rebuildProjections(server);
		expect(await projections(server.db)).toEqual(before);
	});

	it('never touches certificates', async () => {
		const server = await busyServer(await empty());
		const all = () => server.db.selectFrom('certificate').selectAll().orderBy('number').execute();
		const before = await all();
		expect(before).toHaveLength(3);
		await server.db.deleteFrom('certificate').where('number', 'like', '0001%').execute();
		await rebuildProjections(server);
		expect(await all()).toEqual(before.slice(1));
	});
});
