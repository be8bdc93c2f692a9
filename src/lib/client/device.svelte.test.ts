import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aKey, anAttempt, aServer, type SmallServer } from '#tests/support/device-log.ts';
import { answered, began } from '#lib/domain/statement/say.ts';
import type { Auth } from './account/auth-transport.ts';
import { openDeviceDatabase } from './database/device-database.ts';
import { openLearnerDatabase } from './database/learner-database.ts';
import type { Device } from './device.ts';
import { openDeviceWith } from './open-device-with.ts';

let server: SmallServer;
let device: Device;
let broken: unknown[];
const stops: (() => void)[] = [];

const auth: Auth = {
	signIn: (username) => {
		server.session = username;
		return Promise.resolve({ kind: 'session' });
	},
	signOut: () => {
		server.session = undefined;
		return Promise.resolve(true);
	}
};

function opened<Database extends Dexie>(db: Database): Database {
	stops.push(() => db.close());
	return db;
}

async function openHere() {
	({ device } = await openDeviceWith({
		db: opened(openDeviceDatabase()),
		openLog: (account) => opened(openLearnerDatabase(account)),
		auth,
		transport: server.transport,
		send: () => Promise.reject(new TypeError('offline')),
		onbroken: (error) => broken.push(error)
	}));
	return device;
}

beforeEach(async () => {
	server = aServer('ani');
	server.session = undefined;
	broken = [];
	await openHere();
});
afterEach(async () => {
	await device.signOut();
	for (const stop of stops.splice(0)) stop();
	expect(broken).toEqual([]);
	for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

/** What a screen that reads the value shows, time after time. */
function shown<T>(read: () => T): T[] {
	const seen: T[] = [];
	stops.push(
		$effect.root(() => {
			$effect(() => void seen.push(read()));
		})
	);
	flushSync();
	return seen;
}

describe('a device', () => {
	it('shows the work of a guest as it is recorded, and keeps it for the next visit', async () => {
		const { learner, sync } = await device.openLearner();
		const attempts = shown(() => learner.attempts.current);
		const status = shown(() => sync.status.current);
		expect(attempts).toEqual([[]]);

		const at = anAttempt();
		await learner.record(at, [began(aKey), answered(aKey, 'q1', 'b')]);
		await vi.waitFor(() =>
			expect(attempts.at(-1)).toMatchObject([{ registration: at.registration, answers: 1 }])
		);
		expect(status.at(-1)).toMatchObject({ kind: 'guest', waiting: 2 });
		expect(server.batches).toEqual([]);

		const again = await (await openHere()).openLearner();
		expect(again.learner.attempts.current).toHaveLength(1);
		expect(again.learner.device).toBe(learner.device);
	});

	it('sends what a signed-in learner records, and says when it has arrived', async () => {
		expect(await device.signIn('ani', 'x')).toEqual({ kind: 'signed-in', account: 'ani' });
		const { learner, sync } = await device.openLearner();
		expect(learner.account).toMatchObject({ id: 'ani', guest: false, name: 'Ibu ani' });
		const status = shown(() => sync.status.current);
		const unsent = shown(() => learner.unsent.current);

		await learner.record(anAttempt(), [began(aKey)]);
		sync.now();
		await vi.waitFor(() => expect(server.log.size).toBe(1));
		await vi.waitFor(() => expect(status.at(-1)).toMatchObject({ kind: 'sent', waiting: 0 }));
		expect(unsent.map((one) => one?.waiting)).toContain(1);
	});

	it('asks to sign in again when the session has ended, and keeps the work', async () => {
		await device.signIn('ani', 'x');
		const { learner, sync } = await device.openLearner();
		const status = shown(() => sync.status.current.kind);
		server.session = undefined;
		await learner.record(anAttempt(), [began(aKey)]);
		sync.now();
		await vi.waitFor(() => expect(status.at(-1)).toBe('needs-sign-in'));
		expect(learner.attempts.current).toBeDefined();

		await device.signIn('ani', 'x');
		await vi.waitFor(() => expect(status.at(-1)).toBe('sent'));
		expect(server.log.size).toBe(1);
	});

	it("gives a guest's work to whoever claims it", async () => {
		const guest = await device.openLearner();
		await guest.learner.record(anAttempt(), [began(aKey)]);
		expect(await device.guestWork()).toBe(1);

		await device.signIn('ani', 'x');
		const { learner, sync } = await device.openLearner();
		const attempts = shown(() => learner.attempts.current?.length);
		expect(await device.adoptGuestWork()).toEqual({ adopted: 1 });
		expect(await device.guestWork()).toBe(0);
		await vi.waitFor(() => expect(attempts.at(-1)).toBe(1));
		sync.now();
		await vi.waitFor(() => expect(server.log.size).toBe(1));
	});

	it('shows nothing of an account to the next person', async () => {
		await device.signIn('ani', 'x');
		const first = await device.openLearner();
		server.session = undefined; // nothing can be sent any more
		await first.learner.record(anAttempt(), [began(aKey)]);
		const current = shown(() => device.current.current);
		expect(await device.signOut()).toEqual({ unsent: 1 });

		const { learner } = await device.openLearner();
		expect(learner.account.guest).toBe(true);
		expect(learner.attempts.current).toEqual([]);
		await vi.waitFor(() => expect(current).toEqual(['ani', 'guest']));
	});

	it('opens the same learner for the same account', async () => {
		const [one, two] = await Promise.all([device.openLearner(), device.openLearner()]);
		expect(one.learner).toBe(two.learner);
	});

	it("tells a guest's employment status from the choice made on the device", async () => {
		const { learner } = await device.openLearner();
		const status = shown(() => learner.account.employmentStatus);
		await device.saveSettings({ employmentStatus: 'pppk' });
		await device.saveSettings({ language: 'en' });
		await vi.waitFor(() => expect(status).toEqual(['pns', 'pppk']));
		const settings = shown(() => device.settings.current);
		await vi.waitFor(() =>
			expect(settings.at(-1)).toEqual({ employmentStatus: 'pppk', language: 'en' })
		);
	});
});
