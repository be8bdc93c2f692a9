import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { databases, emptySqlite, temporaryFolder } from '#tests/support/databases.ts';
import { isBusy } from '../db/database-trouble.ts';
import { migrate } from '../db/migrate.ts';
import { openDatabase, type Database } from '../db/open-database.ts';
import { addAccount } from './add-account.ts';
import { addressHeader, createAuth, type Auth } from './create-auth.ts';
import { isClosed } from './is-closed.ts';
import { readSession } from './read-session.ts';
import { setPassword } from './set-password.ts';

const secret = 'a-secret-for-tests-Qm3Jx8Zt5Lw1Vr7';
const now = new Date('2026-11-22T01:00:00.000Z');
const ayu = {
	agencyId: 'contoh',
	username: '199001012015012001',
	name: 'Ayu Contoh',
	password: 'kata-sandi-ayu',
	role: 'learner',
	now
} as const;

async function opened(db: Database, clock = { now }) {
	const auth = createAuth({ db, secret, now: () => clock.now });
	const added = await addAccount(db, ayu);
	return { db, auth, accountId: added.kind === 'added' ? added.accountId : '' };
}

function post(
	auth: Auth,
	path: string,
	body: object,
	headers: Record<string, string> = {}
): Promise<Response> {
	return auth.handler(
		new Request(`http://bimtek.contoh.go.id:3000/api/auth/${path}`, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				origin: 'http://bimtek.contoh.go.id:3000',
				[addressHeader]: '10.0.0.1',
				...headers
			},
			body: JSON.stringify(body)
		})
	);
}

function signIn(auth: Auth, password: string, headers: Record<string, string> = {}) {
	return post(auth, 'sign-in/username', { username: ayu.username, password }, headers);
}

function cookieOf(response: Response): string {
	return response.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.join('; ');
}

// Hashing passwords is slow on purpose.
const slow = 30_000;

describe.each(databases)('signing in on %s', { timeout: slow }, (_, empty) => {
	it('gives a session that names the account, its agency and its role', async () => {
		const { auth, accountId } = await opened(await empty());
		const response = await signIn(auth, ayu.password);
		expect(response.status).toBe(200);
		const { session } = await readSession(auth, new Headers({ cookie: cookieOf(response) }));
		const { agencyId, username, name, role } = ayu;
		expect(session).toEqual({ accountId, agencyId, username, name, role });
	});

	it('keeps the session for 30 days in a cookie that no script reads', async () => {
		const { auth } = await opened(await empty());
		const [cookie] = (await signIn(auth, ayu.password)).headers.getSetCookie();
		expect(cookie).toMatch(/^bimtek\.session_token=.*Max-Age=2592000.*HttpOnly; SameSite=Lax$/);
	});

	it('refuses a wrong password and an unknown name alike', async () => {
		const { auth } = await opened(await empty());
		const wrong = await signIn(auth, 'bukan-sandinya');
		const unknown = await post(auth, 'sign-in/username', {
			username: 'tidak.dikenal',
			password: 'bukan-sandinya'
		});
		expect([wrong.status, unknown.status]).toEqual([401, 401]);
		expect(await wrong.json()).toEqual(await unknown.json());
	});
});

describe('signing in', { timeout: slow }, () => {
	it('refuses the eleventh try within a minute, even with the right password', async () => {
		const clock = { now };
		const { auth } = await opened(await emptySqlite(), clock);
		for (let tries = 0; tries < 10; tries += 1) {
			expect((await signIn(auth, 'bukan-sandinya')).status).toBe(401);
		}
		expect((await signIn(auth, ayu.password)).status).toBe(429);
		clock.now = new Date(now.getTime() + 60_000);
		expect((await signIn(auth, ayu.password)).status).toBe(200);
	});

	it('does not let one person’s tries lock out another behind the same address', async () => {
		const { db, auth } = await opened(await emptySqlite());
		await addAccount(db, { ...ayu, username: 'budi', name: 'Budi Contoh' });
		for (let tries = 0; tries < 11; tries += 1) await signIn(auth, 'bukan-sandinya');
		const budi = { username: 'budi', password: ayu.password };
		expect((await post(auth, 'sign-in/username', budi)).status).toBe(200);
	});

	it('refuses a name that many addresses try, until the hour is over', async () => {
		const clock = { now };
		const { auth } = await opened(await emptySqlite(), clock);
		// What is no password costs no time to refuse, and counts all the same.
		const wrong = 'x'.repeat(200);
		const from = (at: number, password: string) =>
			signIn(auth, password, { [addressHeader]: `10.1.0.${at}` });
		for (let at = 0; at < 30; at += 1) {
			for (let tries = 0; tries < 10; tries += 1) await from(at, wrong);
		}
		expect((await from(99, ayu.password)).status).toBe(429);
		clock.now = new Date(now.getTime() + 3_600_000);
		expect((await from(99, ayu.password)).status).toBe(200);
	});

	it('lets no single address use up the tries of a name', async () => {
		const clock = { now };
		const { auth } = await opened(await emptySqlite(), clock);
		for (let minute = 0; minute < 40; minute += 1) {
			clock.now = new Date(now.getTime() + minute * 60_000);
			for (let tries = 0; tries < 10; tries += 1) await signIn(auth, 'x'.repeat(200));
		}
		const elsewhere = { [addressHeader]: '10.2.0.1' };
		expect((await signIn(auth, ayu.password, elsewhere)).status).toBe(200);
	});

	it('closes the account of a person who is no longer active in the roster', async () => {
		const { db, auth, accountId } = await opened(await emptySqlite());
		const person = {
			agency_id: ayu.agencyId,
			id: 'p1',
			account_id: accountId,
			unit_id: 'u',
			name: ayu.name,
			name_sought: 'ayu contoh',
			nip: ayu.username,
			employment_status: 'pns',
			rank: null,
			position: null
		};
		await db
			.insertInto('person')
			.values({ ...person, active: 0 })
			.execute();
		const who = { agencyId: ayu.agencyId, accountId };
		const refused = await signIn(auth, ayu.password);
		expect(refused.status).toBe(403);
		expect(await refused.json()).toMatchObject({ code: 'ACCOUNT_CLOSED' });
		expect(await isClosed(db, who)).toBe(true);
		// Whoever does not know the password learns nothing.
		expect((await signIn(auth, 'bukan-sandinya')).status).toBe(401);
		expect(await db.selectFrom('auth_session').select('id').execute()).toEqual([]);

		await db.updateTable('person').set({ active: 1 }).execute();
		expect((await signIn(auth, ayu.password)).status).toBe(200);
		expect(await isClosed(db, who)).toBe(false);
	});

	it('accepts the same host by http and https, and no other', async () => {
		const { auth } = await opened(await emptySqlite());
		const cookie = cookieOf(await signIn(auth, ayu.password));
		const from = (origin: string) => signIn(auth, ayu.password, { cookie, origin });
		expect((await from('https://bimtek.contoh.go.id:3000')).status).toBe(200);
		expect((await from('http://bimtek.contoh.go.id:3000')).status).toBe(200);
		expect((await from('https://jahat.example')).status).toBe(403);
	});

	it('refuses a role or an agency that the client chooses', async () => {
		const { db, auth, accountId } = await opened(await emptySqlite());
		const cookie = cookieOf(await signIn(auth, ayu.password));
		await post(auth, 'update-user', { role: 'admin', agencyId: 'lain' }, { cookie });
		const user = await db
			.selectFrom('auth_user')
			.select(['role', 'agencyId'])
			.where('id', '=', accountId)
			.executeTakeFirst();
		expect({ ...user }).toEqual({ role: 'learner', agencyId: 'contoh' });
	});

	it('ends every session when the password is set anew', async () => {
		const { db, auth } = await opened(await emptySqlite());
		const headers = new Headers({ cookie: cookieOf(await signIn(auth, ayu.password)) });
		await setPassword(db, { username: ayu.username, password: 'sandi-yang-baru', now });
		expect((await readSession(auth, headers)).session).toBeUndefined();
		expect((await signIn(auth, 'sandi-yang-baru')).status).toBe(200);
	});

	it('does not believe a cookie that was made elsewhere', async () => {
		const { db, auth } = await opened(await emptySqlite());
		const elsewhere = createAuth({
			db,
			secret: 'another-secret-Kp4Ny9Bs2Hd6Gf0Xc',
			now: () => now
		});
		const cookie = cookieOf(await signIn(elsewhere, ayu.password));
		expect((await readSession(auth, new Headers({ cookie }))).session).toBeUndefined();
	});

	it('knows who is there while another process holds the database', async () => {
		const file = join(await temporaryFolder(), 'test.db');
		const db = openDatabase(file, { timeout: 50 });
		await migrate(db);
		const { auth, accountId } = await opened(db);
		const headers = new Headers({ cookie: cookieOf(await signIn(auth, ayu.password)) });
		const due = new Date(Date.now() + 20 * 86_400_000).toISOString(); // to be slid on by now
		await db.updateTable('auth_session').set({ expiresAt: due }).execute();
		const other = new DatabaseSync(file);
		other.exec('begin exclusive');
		expect((await readSession(auth, headers)).session).toMatchObject({ accountId });
		expect(isBusy(await signIn(auth, ayu.password).catch((error: unknown) => error))).toBe(true);
		other.exec('rollback');
		other.close();
		const slid = await readSession(auth, headers);
		expect(slid.cookies.join()).toMatch(/Max-Age=2592000/);
		await db.destroy();
	});
});
