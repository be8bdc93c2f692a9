import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aKey, anAttempt, aSpeaker, sequencesOf } from '#tests/support/device-log.ts';
import { answered, began, chose } from '#lib/domain/statement/say.ts';
import { readStatement } from '#lib/protocol/statement-batch.ts';
import { openLearnerDatabase, type LearnerDatabase } from '../database/learner-database.ts';
import { recordStatements } from './record-statements.ts';

const speaker = aSpeaker('ibu-ani');
let account: string;
let db: LearnerDatabase;
beforeEach(() => {
	account = crypto.randomUUID();
	db = openLearnerDatabase(account);
});
afterEach(async () => {
	vi.restoreAllMocks();
	await db.delete();
});

async function everything(from = db) {
	const [statements, outbox, meta] = await Promise.all([
		from.statements.orderBy('place').toArray(),
		from.outbox.toArray(),
		from.meta.toArray()
	]);
	return { statements, outbox, meta };
}

describe('recordStatements', () => {
	it('has the work on the disk when it resolves', async () => {
		await recordStatements(db, speaker, anAttempt(), [began(aKey), answered(aKey, 'q1', 'b')]);

		const otherTab = openLearnerDatabase(account);
		const { statements, outbox, meta } = await everything(otherTab);
		otherTab.close();
		expect(sequencesOf(statements.map(({ statement }) => statement))).toEqual([1, 2]);
		expect(outbox).toHaveLength(2);
		expect(meta).toEqual([{ key: 'log', sequence: 2, place: 2 }]);
	});

	it('asks the browser to write to the disk before it says so', async () => {
		const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
		await recordStatements(db, speaker, anAttempt(), [began(aKey)]);
		expect(transaction).toHaveBeenCalledWith(
			['statements', 'outbox', 'meta'],
			'readwrite',
			expect.objectContaining({ durability: 'strict' })
		);
	});

	it('makes statements that the server can read', async () => {
		await recordStatements(db, speaker, anAttempt(), [began(aKey), chose(aKey, 's1', 'a', 0)]);
		const { statements } = await everything();
		const read = statements.map(({ statement }) => readStatement(structuredClone(statement)));
		expect(read.map(({ kind }) => kind)).toEqual(['read', 'read']);
	});

	it('keeps all or nothing', async () => {
		let writes = 0;
		db.outbox.hook('creating', () => {
			writes += 1;
			if (writes === 2) throw new Error('the machine stopped');
		});
		const recording = recordStatements(db, speaker, anAttempt(), [began(aKey), began(aKey)]);
		await expect(recording).rejects.toThrow();
		expect(await everything()).toEqual({ statements: [], outbox: [], meta: [] });
	});

	it('never gives a sequence number twice, in two tabs at once either', async () => {
		const otherTab = openLearnerDatabase(account);
		await Promise.all(
			Array.from({ length: 10 }, (_, index) =>
				recordStatements(index % 2 ? db : otherTab, speaker, anAttempt(), [
					began(aKey),
					answered(aKey, 'q1', 'a')
				])
			)
		);
		otherTab.close();
		const { statements } = await everything();
		const numbers = sequencesOf(statements.map(({ statement }) => statement));
		expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
	});

	it('says that the device is full', async () => {
		db.statements.hook('creating', () => {
			throw new DOMException('no space', 'QuotaExceededError');
		});
		const recording = recordStatements(db, speaker, anAttempt(), [began(aKey)]);
		await expect(recording).rejects.toMatchObject({ name: 'StorageFailure', kind: 'full' });
	});

	it('says that storage is not available', async () => {
		const forbidden = new DOMException('denied', 'SecurityError');
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw forbidden;
		});
		const recording = recordStatements(db, speaker, anAttempt(), [began(aKey)]);
		await expect(recording).rejects.toMatchObject({ kind: 'unavailable' });
	});

	it('opens the database again when the browser cut the connection', async () => {
		await db.open();
		cutOnce(db, 'before');
		await recordStatements(db, speaker, anAttempt(), [began(aKey)]);
		expect((await everything()).statements).toHaveLength(1);
	});

	it('records once when the connection was cut after the commit', async () => {
		await db.open();
		cutOnce(db, 'after');
		await recordStatements(db, speaker, anAttempt(), [began(aKey)]);
		const { statements, outbox, meta } = await everything();
		expect([statements.length, outbox.length]).toEqual([1, 1]);
		expect(meta).toEqual([{ key: 'log', sequence: 1, place: 1 }]);
	});

	it('does not try for ever when the connection stays cut', async () => {
		const transaction = vi.spyOn(db, 'transaction');
		transaction.mockImplementation(() => Dexie.Promise.reject(lost()));
		const recording = recordStatements(db, speaker, anAttempt(), [began(aKey)]);
		await expect(recording).rejects.toMatchObject({ kind: 'closed' });
		expect(transaction).toHaveBeenCalledTimes(2);
	});

	it('keeps what the device knew about the time', async () => {
		await db.meta.put({ key: 'server', cursor: 0, time: '2026-11-22T00:59:00.000Z' });
		const now = { at: '2031-01-01T00:00:00.000Z', page: 'p', elapsedMs: 1234 };
		await recordStatements(db, speaker, anAttempt(), [began(aKey)], now);
		const [row] = (await everything()).statements;
		expect(row?.statement.timestamp).toBe('2031-01-01T00:00:00.000Z');
		expect(Object.values(row?.statement.context.extensions ?? {})).toContainEqual({
			page: 'p',
			elapsedMs: 1234,
			server: '2026-11-22T00:59:00.000Z'
		});
	});
});

const lost = () => new DOMException('Connection to Indexed Database server lost.', 'UnknownError');

function cutOnce(db: LearnerDatabase, when: 'before' | 'after') {
	const transaction = db.transaction.bind(db) as (...args: unknown[]) => Promise<unknown>;
	vi.spyOn(db, 'transaction').mockImplementationOnce(((...args: unknown[]) =>
		when === 'before'
			? Dexie.Promise.reject(lost())
			: Dexie.Promise.resolve(transaction(...args)).then(() => {
					throw lost();
				})) as typeof db.transaction);
}
