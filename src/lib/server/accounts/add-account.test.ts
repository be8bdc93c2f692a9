import { describe, expect, it } from 'vitest';
import { databases } from '#tests/support/databases.ts';
import type { Database } from '../db/open-database.ts';
import { addAccount, type NewAccount } from './add-account.ts';

const ayu: NewAccount = {
	agencyId: 'contoh',
	username: 'ayu.contoh',
	name: 'Ayu Contoh',
	password: 'kata-sandi-ayu',
	role: 'learner',
	now: new Date('2026-11-22T01:00:00.000Z')
};

async function addPerson(db: Database, id: string): Promise<void> {
	await db
		.insertInto('person')
		.values({
			agency_id: 'contoh',
			id,
			account_id: null,
			unit_id: 'disdik',
			name: 'Ayu Contoh',
			name_sought: 'ayu contoh',
			nip: null,
			employment_status: 'pns',
			rank: null,
			position: null,
			active: 1
		})
		.execute();
}

describe.each(databases)('addAccount on %s', { timeout: 30_000 }, (_, empty) => {
	it('links the person of the roster', async () => {
		const db = await empty();
		await addPerson(db, 'p1');
		const added = await addAccount(db, { ...ayu, personId: 'p1' });
		const person = await db.selectFrom('person').select('account_id').executeTakeFirstOrThrow();
		expect(added).toEqual({ kind: 'added', accountId: person.account_id });
	});

	it.each([
		['a name that is taken, whatever its case', { username: 'AYU.Contoh' }, 'username-taken'],
		['a name with blanks', { username: 'ayu contoh' }, 'bad-username'],
		['a short password', { username: 'budi', password: 'pendek' }, 'bad-password'],
		['a person of no roster', { username: 'budi', personId: 'p9' }, 'no-such-person'],
		['a second account for a person', { username: 'budi', personId: 'p1' }, 'person-has-account']
	])('refuses %s and leaves nothing behind', async (__, parts, reason) => {
		const db = await empty();
		await addPerson(db, 'p1');
		await addAccount(db, { ...ayu, personId: 'p1' });
		expect(await addAccount(db, { ...ayu, ...parts })).toEqual({ kind: 'refused', reason });
		const users = await db.selectFrom('auth_user').select('username').execute();
		expect(users.map(({ username }) => username)).toEqual(['ayu.contoh']);
	});

	it('keeps no password in the clear', async () => {
		const db = await empty();
		await addAccount(db, ayu);
		const row = await db.selectFrom('auth_account').selectAll().executeTakeFirstOrThrow();
		expect(JSON.stringify(row)).not.toContain(ayu.password);
	});
});
