import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aKey,
	anAttempt,
	aServer,
	aSpeaker,
	type SmallServer,
	sequencesOf
} from '#tests/support/device-log.ts';
import { attemptsFrom } from '#lib/domain/progress/attempt.ts';
import { answered, began } from '#lib/domain/statement/say.ts';
import { openLearnerDatabase, type LearnerDatabase } from '../database/learner-database.ts';
import { recordStatements } from '../log/record-statements.ts';
import { pullLog } from './pull-log.ts';
import { pushOutbox } from './push-outbox.ts';

const phone = crypto.randomUUID();
const laptop = crypto.randomUUID();
let onPhone: LearnerDatabase;
let onLaptop: LearnerDatabase;
let server: SmallServer;
beforeEach(() => {
	onPhone = openLearnerDatabase(crypto.randomUUID());
	onLaptop = openLearnerDatabase(crypto.randomUUID());
	server = aServer('ani');
});
afterEach(async () => {
	await onPhone.delete();
	await onLaptop.delete();
});

const now = () => '2026-11-22T02:00:00.000Z';
const pull = (db: LearnerDatabase, device: string) =>
	pullLog(db, { account: 'ani', device }, server.transport, now);

async function pullAll(db: LearnerDatabase, device: string) {
	for (;;) {
		const page = await pull(db, device);
		if (page.kind !== 'pulled' || !page.more) return;
	}
}

async function work(db: LearnerDatabase, device: string, answers: number) {
	await recordStatements(db, aSpeaker('ani', device), anAttempt(), [
		began(aKey),
		...Array.from({ length: answers }, (_, index) => answered(aKey, `q${index}`, 'a'))
	]);
}

const logOf = async (db: LearnerDatabase) =>
	(await db.statements.toArray()).map(({ statement }) => statement);

describe('pullLog', () => {
	it('brings the work of two devices together, with both attempts', async () => {
		await work(onPhone, phone, 3);
		await work(onLaptop, laptop, 5);
		await pushOutbox(onPhone, 'ani', server.transport);
		await pushOutbox(onLaptop, 'ani', server.transport);
		await pullAll(onPhone, phone);
		await pullAll(onLaptop, laptop);

		const [there, here] = [attemptsFrom(await logOf(onPhone)), attemptsFrom(await logOf(onLaptop))];
		expect(here).toHaveLength(2);
		expect(here).toEqual(there);
		expect([await onPhone.outbox.count(), await onLaptop.outbox.count()]).toEqual([0, 0]);
	});

	it('goes on where it stopped, page by page', async () => {
		server.pageSize = 4;
		await work(onPhone, phone, 9);
		await pushOutbox(onPhone, 'ani', server.transport);
		expect(await pull(onLaptop, laptop)).toMatchObject({ more: true });
		expect(await onLaptop.statements.count()).toBe(4);
		expect(await onLaptop.meta.get('server')).toMatchObject({ cursor: 4 });
		expect(await onLaptop.meta.get('server')).not.toHaveProperty('syncedAt');
		await pullAll(onLaptop, laptop);
		expect(await onLaptop.statements.count()).toBe(10);
		expect(await onLaptop.meta.get('server')).toMatchObject({ cursor: 10, syncedAt: now() });
	});

	it('moves the cursor only together with what it brought', async () => {
		await work(onPhone, phone, 2);
		await pushOutbox(onPhone, 'ani', server.transport);
		onLaptop.grades.hook('creating', () => {
			throw new Error('the machine stopped');
		});
		const [first] = server.log.values();
		server.grades = [{ registration: first?.context.registration ?? '', passed: true }];
		await expect(pull(onLaptop, laptop)).rejects.toThrow();
		expect([await onLaptop.statements.count(), await onLaptop.meta.count()]).toEqual([0, 0]);
	});

	it('takes what comes back as it was sent for arrived', async () => {
		await work(onPhone, phone, 2);
		for (const statement of await logOf(onPhone)) server.log.set(statement.id, statement);
		await pull(onPhone, phone);
		expect([await onPhone.outbox.count(), await onPhone.statements.count()]).toEqual([0, 3]);
	});

	it('does not take other content under the same id for arrived', async () => {
		await work(onPhone, phone, 0);
		const [own] = await logOf(onPhone);
		if (!own) throw new Error('Nothing was recorded');
		server.log.set(own.id, { ...own, timestamp: '2020-01-01T00:00:00.000Z' });
		await pull(onPhone, phone);
		expect(await onPhone.outbox.count()).toBe(1);
		expect(await logOf(onPhone)).toEqual([own]);
	});

	it("never lets another account's log into this one", async () => {
		server.session = 'budi';
		expect(await pull(onPhone, phone)).toEqual({ kind: 'signed-out' });
		expect([await onPhone.statements.count(), await onPhone.meta.count()]).toEqual([0, 0]);
	});

	it('counts on after a log that was lost and came back', async () => {
		await work(onPhone, phone, 4);
		await pushOutbox(onPhone, 'ani', server.transport);
		await onPhone.delete();
		await onPhone.open();
		await pullAll(onPhone, phone);
		await work(onPhone, phone, 0);
		expect([...sequencesOf(await logOf(onPhone))].sort()).toEqual([1, 2, 3, 4, 5, 6]);
	});

	it('takes a grade from the server in the place of the former one', async () => {
		const registration = crypto.randomUUID();
		server.grades = [{ registration, passed: false, scaled: 0.4 }];
		await pull(onPhone, phone);
		server.grades = [{ registration, passed: true, scaled: 0.9 }];
		await pull(onPhone, phone);
		expect(await onPhone.grades.toArray()).toEqual([{ registration, passed: true, scaled: 0.9 }]);
	});

	it('keeps a certificate under the course that its claims name', async () => {
		const claims = btoa(JSON.stringify({ course: { id: 'netralitas-asn', title: 'x' } }));
		server.certificates = [
			{ number: '1', jws: `x.${claims}.y`, status: 'issued', issuedAt: now() },
			{ number: '2', jws: 'spoilt', status: 'issued', issuedAt: now() }
		];
		await pull(onPhone, phone);
		const kept = await onPhone.certificates.toArray();
		expect(kept.map(({ course }) => course)).toEqual(['netralitas-asn', '']);
	});
});
