import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aKey, anAttempt, aServer, aSpeaker, type SmallServer } from '#tests/support/device-log.ts';
import { answered, began } from '#lib/domain/statement/say.ts';
import { openLearnerDatabase, type LearnerDatabase } from '../database/learner-database.ts';
import { recordStatements } from '../log/record-statements.ts';
import { pushOutbox } from './push-outbox.ts';
import type { Transport } from './transport.ts';

const speaker = aSpeaker('ani');
let db: LearnerDatabase;
let server: SmallServer;
beforeEach(() => {
	db = openLearnerDatabase(crypto.randomUUID());
	server = aServer('ani');
});
afterEach(() => db.delete());

const record = (count: number, word = 'a') =>
	recordStatements(
		db,
		speaker,
		anAttempt(),
		Array.from({ length: count }, () => answered(aKey, 'q1', word))
	);
const push = (transport = server.transport) => pushOutbox(db, 'ani', transport);

async function pushAll(transport = server.transport) {
	while ((await push(transport)).kind === 'sent');
}

describe('pushOutbox', () => {
	it('empties the outbox, and keeps the log', async () => {
		await record(3);
		expect(await push()).toEqual({ kind: 'sent' });
		expect(await push()).toEqual({ kind: 'empty' });
		expect([await db.outbox.count(), await db.statements.count()]).toEqual([0, 3]);
		expect(server.log.size).toBe(3);
	});

	it('sends the oldest first, fifty at a time', async () => {
		await record(120);
		await pushAll();
		expect(server.batches.map((batch) => batch.length)).toEqual([50, 50, 20]);
		const sent = server.batches.flat().map(({ id }) => id);
		expect(sent).toEqual((await db.statements.orderBy('place').toArray()).map(({ id }) => id));
	});

	it('sends no batch above 300 kB', async () => {
		await record(50, 'x'.repeat(10_000));
		await pushAll();
		const sizes = server.batches.map((batch) => JSON.stringify(batch).length);
		expect(Math.max(...sizes)).toBeLessThanOrEqual(300_000);
		expect(server.log.size).toBe(50);
	});

	it('gives every statement to the server exactly once, though an answer is lost', async () => {
		await record(60);
		const forgetful: Transport = {
			...server.transport,
			async push(batch) {
				await server.transport.push(batch);
				return { kind: 'unreachable', offline: true };
			}
		};
		expect(await push(forgetful)).toEqual({ kind: 'unreachable', offline: true });
		expect(await db.outbox.count()).toBe(60);
		await pushAll();
		expect(await db.outbox.count()).toBe(0);
		expect([...server.log.keys()].sort()).toEqual(
			(await db.statements.toCollection().primaryKeys()).sort()
		);
	});

	it('changes nothing twice when two tabs send at once', async () => {
		await record(10);
		await Promise.all([push(), push()]);
		expect([await db.outbox.count(), server.log.size]).toEqual([0, 10]);
	});

	it('sets a refused statement aside and lets the others pass', async () => {
		await record(3);
		const [first] = await db.outbox.orderBy('place').primaryKeys();
		server.refuse.add(first ?? '');
		await pushAll();
		expect(await db.refused.toArray()).toEqual([
			{ id: first, code: 'unknown-pack', message: 'no' }
		]);
		expect([await db.outbox.count(), server.log.size]).toEqual([0, 2]);
		expect(await db.statements.count()).toBe(3);
	});

	it('finds the one statement that spoils the whole batch', async () => {
		await record(9);
		const ids = await db.outbox.orderBy('place').primaryKeys();
		const spoilt = ids[5];
		const strict: Transport = {
			...server.transport,
			push: (batch) =>
				batch.some(({ id }) => id === spoilt)
					? Promise.resolve({ kind: 'rejected', status: 413 })
					: server.transport.push(batch)
		};
		await pushAll(strict);
		expect(await db.refused.toArray()).toMatchObject([{ id: spoilt, code: 'too-large' }]);
		expect([await db.outbox.count(), server.log.size]).toEqual([0, 8]);
	});

	it("keeps the work when another account's session answers", async () => {
		await record(2);
		server.session = 'budi';
		expect(await push()).toEqual({ kind: 'signed-out' });
		expect([await db.outbox.count(), await db.refused.count()]).toEqual([2, 0]);
	});

	it('sets aside what is not ours although the session is', async () => {
		await recordStatements(db, aSpeaker('budi'), anAttempt(), [began(aKey)]);
		await pushAll();
		expect(await db.refused.toArray()).toMatchObject([{ code: 'not-yours' }]);
	});

	it('waits when the server answers about nothing that it was sent', async () => {
		await record(1);
		const deaf: Transport = {
			...server.transport,
			push: () => Promise.resolve({ kind: 'answered', answer: { answers: [], serverTime: 'x' } })
		};
		expect(await push(deaf)).toEqual({ kind: 'unreachable', offline: false });
		expect(await db.outbox.count()).toBe(1);
	});

	it('remembers the time that the server told', async () => {
		await record(1);
		await push();
		expect(await db.meta.get('server')).toMatchObject({ time: '2026-11-22T01:00:00.000Z' });
	});
});
