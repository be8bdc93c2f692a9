import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aKey, anAccount, anAttempt, aSpeaker, sequencesOf } from '#tests/support/device-log.ts';
import { attemptsFrom } from '#lib/domain/progress/attempt.ts';
import { answered, began } from '#lib/domain/statement/say.ts';
import { openDeviceDatabase, type DeviceDatabase } from '../database/device-database.ts';
import { openLearnerDatabase, type LearnerDatabase } from '../database/learner-database.ts';
import { recordStatements } from '../log/record-statements.ts';
import { adoptGuestWork, finishAdoption, type Adoption } from './adopt-guest-work.ts';

const device = crypto.randomUUID();
let db: DeviceDatabase;
let logs: Record<string, LearnerDatabase>;
let adoption: Adoption;
let guestLog: LearnerDatabase;
let anisLog: LearnerDatabase;
beforeEach(async () => {
	db = openDeviceDatabase(crypto.randomUUID());
	await db.accounts.bulkAdd([anAccount('ani'), anAccount('budi')]);
	guestLog = openLearnerDatabase(crypto.randomUUID());
	anisLog = openLearnerDatabase(crypto.randomUUID());
	logs = { ani: anisLog, budi: openLearnerDatabase(crypto.randomUUID()) };
	const logOf = (account: string) => logs[account] ?? anisLog;
	adoption = { db, guestLog, logOf };
});
afterEach(async () => {
	vi.restoreAllMocks();
	await Promise.all([db, guestLog, ...Object.values(logs)].map((one) => one.delete()));
});

const guestWorks = (at = anAttempt()) =>
	recordStatements(guestLog, aSpeaker(device, device), at, [
		began(aKey),
		answered(aKey, 'q1', 'a'),
		answered(aKey, 'q2', 'b')
	]);

const idsOf = (log: LearnerDatabase) => log.statements.toCollection().primaryKeys();

describe('adoptGuestWork', () => {
	it("moves the work, in the account's name and into its outbox", async () => {
		await guestWorks();
		const ids = await idsOf(guestLog);
		expect(await adoptGuestWork(adoption, 'ani')).toBe(3);

		const rows = await anisLog.statements.toArray();
		expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
		expect(rows.map(({ statement }) => statement.actor.account)).toEqual(
			Array.from({ length: 3 }, () => ({
				homePage: 'urn:bimtek-netral:instansi:demo',
				name: 'ani'
			}))
		);
		expect(await anisLog.outbox.count()).toBe(3);
		expect([await guestLog.statements.count(), await guestLog.outbox.count()]).toEqual([0, 0]);
	});

	it('lets an attempt that was begun as a guest go on in order', async () => {
		const at = anAttempt();
		await guestWorks(at);
		await recordStatements(anisLog, aSpeaker('ani', device), anAttempt(), [began(aKey)]);
		await adoptGuestWork(adoption, 'ani');
		await recordStatements(anisLog, aSpeaker('ani', device), at, [answered(aKey, 'q1', 'last')]);

		const log = (await anisLog.statements.toArray()).map(({ statement }) => statement);
		expect([...sequencesOf(log)].sort()).toEqual([1, 2, 3, 4, 5]);
		const adopted = attemptsFrom(log).find(({ registration }) => registration === at.registration);
		expect(adopted?.responses.get('q1')).toBe('last');
	});

	const cuts: Record<string, () => void> = {
		'before it is noted': () => stopAt(db.values, 'put'),
		'before the account has it': () => stopAt(anisLog.statements, 'bulkAdd'),
		'while the account takes it': () => stopAt(anisLog.outbox, 'bulkAdd'),
		'before the guest forgets it': () => stopAt(guestLog.statements, 'bulkDelete'),
		'while the guest forgets it': () => stopAt(guestLog.outbox, 'bulkDelete'),
		'before the note is crossed out': () => stopAt(db.values, 'delete')
	};

	it.each(Object.keys(cuts))('loses and doubles nothing when it is cut off %s', async (when) => {
		await guestWorks();
		const ids = [...(await idsOf(guestLog))].sort();
		cuts[when]?.();
		await expect(adoptGuestWork(adoption, 'ani')).rejects.toThrow('cut off');
		vi.restoreAllMocks();

		const anywhere = new Set([...(await idsOf(guestLog)), ...(await idsOf(anisLog))]);
		expect([...anywhere].sort()).toEqual(ids);

		await adoptGuestWork(adoption, 'ani');
		expect([...(await idsOf(anisLog))].sort()).toEqual(ids);
		expect([...(await anisLog.outbox.toCollection().primaryKeys())].sort()).toEqual(ids);
		expect(await guestLog.statements.count()).toBe(0);
		expect(await db.values.get('adopting')).toBeUndefined();
	});

	it('finishes for the one it was begun for, even if another asks next', async () => {
		await guestWorks();
		stopAt(guestLog.statements, 'bulkDelete');
		await expect(adoptGuestWork(adoption, 'ani')).rejects.toThrow('cut off');
		vi.restoreAllMocks();

		expect(await adoptGuestWork(adoption, 'budi')).toBe(0);
		expect(await anisLog.statements.count()).toBe(3);
		expect(await logs['budi']?.statements.count()).toBe(0);
	});

	it('leaves to the guest what was recorded meanwhile in another tab', async () => {
		await guestWorks();
		const bulkAdd = anisLog.outbox.bulkAdd.bind(anisLog.outbox);
		const meanwhile = guestWorks; // the account's transaction must not wait for the guest's
		let working: Promise<void> | undefined;
		vi.spyOn(anisLog.outbox, 'bulkAdd').mockImplementation(((...rows: never[]) => {
			working = new Promise((done) => setTimeout(() => void meanwhile().then(done), 0));
			return bulkAdd(...(rows as unknown as Parameters<typeof bulkAdd>));
		}) as never);
		await adoptGuestWork(adoption, 'ani');
		await working;
		expect([await anisLog.statements.count(), await guestLog.statements.count()]).toEqual([3, 3]);
	});

	it('has nothing to finish when nothing was begun', async () => {
		await guestWorks();
		expect(await finishAdoption(adoption)).toBe(0);
		expect(await guestLog.statements.count()).toBe(3);
	});
});

function stopAt(table: object, method: string) {
	vi.spyOn(table as Record<string, () => unknown>, method).mockImplementation(() => {
		throw new Error('cut off');
	});
}
