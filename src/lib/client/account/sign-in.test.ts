import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aKey, anAttempt, aServer, aSpeaker, type SmallServer } from '#tests/support/device-log.ts';
import { began } from '#lib/domain/statement/say.ts';
import {
	currentAccount,
	openDeviceDatabase,
	type DeviceDatabase
} from '../database/device-database.ts';
import { openLearnerDatabase, type LearnerDatabase } from '../database/learner-database.ts';
import { recordStatements } from '../log/record-statements.ts';
import { authTransport, type Auth } from './auth-transport.ts';
import { signIn } from './sign-in.ts';
import { endSession, signOut } from './sign-out.ts';

let db: DeviceDatabase;
let server: SmallServer;
let sessionsEnded: number;
let online: boolean;
let opened: LearnerDatabase;
const auth: Auth = {
	signIn: (username, password) => {
		if (password !== 'benar') return Promise.resolve({ kind: 'wrong-credentials' });
		server.session = username;
		return Promise.resolve({ kind: 'session' });
	},
	signOut: () => {
		if (!online) return Promise.resolve(false);
		sessionsEnded += 1;
		return Promise.resolve(true);
	}
};
beforeEach(() => {
	db = openDeviceDatabase(crypto.randomUUID());
	server = aServer('ani');
	server.session = undefined;
	sessionsEnded = 0;
	online = true;
	opened = openLearnerDatabase(crypto.randomUUID());
});
afterEach(async () => {
	await db.delete();
	await opened.delete();
});

const desk = () => ({
	db,
	logOf: () => opened,
	device: 'd',
	auth,
	transport: server.transport
});

describe('signing in', () => {
	it('makes the account current once its log has begun to arrive', async () => {
		const elsewhere = openLearnerDatabase(crypto.randomUUID());
		await recordStatements(elsewhere, aSpeaker('ani'), anAttempt(), [began(aKey)]);
		for (const { id, statement } of await elsewhere.statements.toArray()) {
			server.log.set(id, statement);
		}
		await elsewhere.delete();

		expect(await signIn(desk(), ' ani ', 'benar')).toEqual({ kind: 'signed-in', account: 'ani' });
		expect(await currentAccount(db)).toBe('ani');
		expect(await db.accounts.get('ani')).toMatchObject({ name: 'Ibu ani', role: 'learner' });
		expect(await opened.statements.count()).toBe(1);
	});

	it('changes nothing on the device when the password is wrong or the server goes away', async () => {
		expect(await signIn(desk(), 'ani', 'salah')).toEqual({ kind: 'wrong-credentials' });
		const transport = {
			...server.transport,
			pull: () => Promise.resolve({ kind: 'unreachable', offline: true } as const)
		};
		expect(await signIn({ ...desk(), transport }, 'ani', 'benar')).toEqual({ kind: 'unreachable' });
		expect(await currentAccount(db)).toBe('guest');
	});

	it.each([
		['the right password', 200, { done: true }, { kind: 'session' }],
		['a second factor', 200, { twoFactorRedirect: true }, { kind: 'second-factor' }],
		['a wrong password', 401, {}, { kind: 'wrong-credentials' }],
		['an impossible name', 422, {}, { kind: 'wrong-credentials' }],
		['a closed account', 403, {}, { kind: 'not-allowed' }],
		['too many tries', 429, {}, { kind: 'too-many-tries', retryAfterMs: 10_000 }],
		['a broken server', 502, {}, { kind: 'unreachable' }]
	])('tells %s apart', async (_, status, body, expected) => {
		const send = (() =>
			Promise.resolve(
				Response.json(body, { status, headers: { 'x-retry-after': '10' } })
			)) as unknown as typeof fetch;
		expect(await authTransport(send).signIn('ani', 'x')).toEqual(expected);
	});
});

describe('signing out', () => {
	const leave = (transport = server.transport) =>
		signOut({ db, log: opened, account: 'ani', auth, transport });
	const work = () => recordStatements(opened, aSpeaker('ani'), anAttempt(), [began(aKey)]);

	it('sends what waits before it leaves', async () => {
		await signIn(desk(), 'ani', 'benar');
		await work();
		expect(await leave()).toEqual({ unsent: 0 });
		expect([await currentAccount(db), server.log.size, sessionsEnded]).toEqual(['guest', 1, 1]);
	});

	it('works without the server, tells what stays, and ends the session later', async () => {
		await signIn(desk(), 'ani', 'benar');
		await work();
		online = false;
		const unreachable = { kind: 'unreachable', offline: true } as const;
		expect(
			await leave({
				push: () => Promise.resolve(unreachable),
				pull: () => Promise.resolve(unreachable)
			})
		).toEqual({ unsent: 1 });
		expect([await currentAccount(db), sessionsEnded]).toEqual(['guest', 0]);

		online = true;
		await endSession(db, auth);
		await endSession(db, auth);
		expect(sessionsEnded).toBe(1);
	});

	it("keeps the account's work on the device until it comes back", async () => {
		await signIn(desk(), 'ani', 'benar');
		await work();
		await leave();
		await signIn(desk(), 'ani', 'benar');
		expect(await opened.statements.count()).toBe(1);
		await endSession(db, auth);
		expect(sessionsEnded).toBe(1);
	});
});
