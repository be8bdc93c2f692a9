import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verb, type Registration, type Statement } from '#lib/domain/statement/statement.ts';
import { databases, emptySqlite } from '#tests/support/databases.ts';
import { aLearner, homePage, now, smallServer, wholeCourse } from '#tests/support/small-server.ts';
import type { Database } from '../db/open-database.ts';

async function opened(db: Database) {
	const server = await smallServer(db);
	const ayu = await aLearner(db);
	return { ...server, ayu, log: wholeCourse(ayu, server.pack) };
}

function first(log: readonly Statement[]): Statement {
	const [statement] = log;
	if (!statement) throw new Error('An empty log');
	return statement;
}

/** Everything a delivery leaves behind that does not depend on when it came. */
async function left(db: Database) {
	const attempts = await db
		.selectFrom('attempt')
		.select(['registration', 'activity', 'passed', 'scaled', 'differs', 'started_at', 'ended_at'])
		.orderBy('registration')
		.execute();
	const completions = await db.selectFrom('completion').selectAll().execute();
	const certificates = await db.selectFrom('certificate').select(['number', 'course']).execute();
	const { count } = await db
		.selectFrom('statement')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return { attempts, completions, certificates, statements: count };
}

const kinds = (answers: readonly { kind: string; code?: string }[]) =>
	answers.map((answer) => ('code' in answer ? answer.code : answer.kind));

describe.each(databases)('takeIn on %s', (_, empty) => {
	it('grades what has ended, completes the course and issues one certificate', async () => {
		const { db, ayu, log, send } = await opened(await empty());
		const answers = await send(ayu, log);
		expect(answers).toEqual(log.map(({ id }) => ({ id, kind: 'accepted' })));
		const { attempts, completions, certificates } = await left(db);
		expect(attempts.map(({ activity, passed }) => [activity, passed]).sort()).toEqual([
			['bacaan', 1],
			['kasus', 1],
			['kuis', 1]
		]);
		expect(completions).toMatchObject([
			{ state: 'completed', passed_activities: 3, required_activities: 3, scaled: 1 }
		]);
		expect(certificates).toMatchObject([{ number: '0001/BIMTEK/XI/2026', course: 'kecil' }]);
	});

	it('gives no certificate to who fails', async () => {
		const { db, ayu, pack, send } = await opened(await empty());
		await send(ayu, wholeCourse(ayu, pack, { skill: 'wrong' }));
		const { completions, certificates } = await left(db);
		expect(completions).toMatchObject([
			{ state: 'begun', passed_activities: 1, completed_at: null }
		]);
		expect(certificates).toEqual([]);
	});

	it('changes nothing when the same batch comes again', async () => {
		const { db, ayu, log, send } = await opened(await empty());
		await send(ayu, log);
		const before = await left(db);
		const later = new Date(now.getTime() + 3_600_000);
		expect(kinds(await send(ayu, log, later))).toEqual(log.map(() => 'duplicate'));
		expect(await left(db)).toEqual(before);
	});

	it('refuses a known id with other content, and keeps the first', async () => {
		const { db, ayu, log, send } = await opened(await empty());
		const statement = first(log);
		await send(ayu, [statement]);
		const other = { ...statement, timestamp: '2026-03-03T00:00:00.000Z' };
		expect(kinds(await send(ayu, [other]))).toEqual(['conflict']);
		const row = await db.selectFrom('statement').select('timestamp').executeTakeFirstOrThrow();
		expect(row.timestamp).toBe(statement.timestamp);
	});

	it('takes an item that comes twice in one batch once', async () => {
		const { ayu, log, send } = await opened(await empty());
		const statement = first(log);
		const other = { ...statement, timestamp: '2026-03-03T00:00:00.000Z' };
		const answers = await send(ayu, [statement, statement, other]);
		expect(kinds(answers)).toEqual(['accepted', 'duplicate', 'conflict']);
	});

	it('does not say whose an id is that another account has used', async () => {
		const { db, ayu, log, send } = await opened(await empty());
		const budi = await aLearner(db, 'Budi Contoh');
		const statement = first(log);
		await send(ayu, [statement]);
		const copied = {
			...statement,
			actor: { objectType: 'Agent', account: { homePage, name: budi.accountId } },
			context: { ...statement.context, registration: randomUUID() as Registration }
		};
		const [answer] = await send(budi, [copied]);
		expect(answer).toMatchObject({ kind: 'refused', code: 'conflict' });
		expect(JSON.stringify(answer)).not.toContain(ayu.accountId);
	});

	it('lets nobody write into another account’s attempt', async () => {
		const { db, ayu, log, send } = await opened(await empty());
		const budi = await aLearner(db, 'Budi Contoh');
		await send(ayu, log);
		const before = await left(db);
		const meddling = log.map((statement) => ({
			...statement,
			id: randomUUID(),
			actor: { objectType: 'Agent', account: { homePage, name: budi.accountId } }
		}));
		expect(kinds(await send(budi, meddling))).toEqual(log.map(() => 'conflict'));
		expect(await left(db)).toEqual(before);
	});

	it('refuses one by one what is not ours, not theirs or on an unknown pack', async () => {
		const { db, ayu, log, send } = await opened(await empty());
		const good = first(log);
		const fresh = () => ({ ...good, id: randomUUID() });
		const foreign = { objectType: 'Agent', account: { homePage, name: 'somebody-else' } };
		const elsewhere = {
			objectType: 'Agent',
			account: { homePage: 'urn:x:y', name: ayu.accountId }
		};
		const extensions = { ...good.context.extensions, 'https://x.example/long': 'x'.repeat(8000) };
		const items: { id: string; [member: string]: unknown }[] = [
			{ id: 'shapeless' },
			{ ...fresh(), verb: 'answered' },
			{ ...fresh(), actor: foreign },
			{ ...fresh(), actor: elsewhere },
			{ ...fresh(), context: { ...good.context, revision: 'f'.repeat(64) } },
			{ ...fresh(), context: { ...good.context, extensions } },
			{ ...fresh(), context: JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as unknown },
			good
		];
		const answers = await send(ayu, items);
		expect(kinds(answers)).toEqual([
			'unreadable',
			'unreadable',
			'not-yours',
			'not-yours',
			'unknown-pack',
			'too-large',
			'too-large',
			'accepted'
		]);
		expect((await left(db)).statements).toBe(1);
	});

	it('counts arrivals up by one within the account', async () => {
		const { db, ayu, log, send } = await opened(await empty());
		const budi = await aLearner(db, 'Budi Contoh');
		await send(ayu, log.slice(0, 3));
		await send(budi, wholeCourse(budi, first(log).context.revision).slice(0, 2));
		await send(ayu, log.slice(2, 5));
		const rows = await db
			.selectFrom('statement')
			.select('arrival')
			.where('account_id', '=', ayu.accountId)
			.orderBy('arrival')
			.execute();
		expect(rows.map(({ arrival }) => arrival)).toEqual([1, 2, 3, 4, 5]);
	});

	it('lets its own grade stand where the device says otherwise, and writes that down once', async () => {
		const { db, ayu, pack, send } = await opened(await empty());
		const boastful = wholeCourse(ayu, pack, { skill: 'wrong' }).map((statement) =>
			statement.verb.id === verb.failed
				? {
						...statement,
						verb: { id: verb.passed, display: {} },
						result: { ...statement.result, score: { scaled: 1 } }
					}
				: statement
		);
		await send(ayu, boastful);
		await send(ayu, boastful);
		const differing = await db
			.selectFrom('attempt')
			.select(['activity', 'passed', 'device_passed'])
			.where('differs', '=', 1)
			.orderBy('activity')
			.execute();
		expect(differing.map((row) => ({ ...row }))).toEqual([
			{ activity: 'kasus', passed: 0, device_passed: 1 },
			{ activity: 'kuis', passed: 0, device_passed: 1 }
		]);
		const audit = await db
			.selectFrom('audit')
			.select('action')
			.where('action', '=', 'grade.differ')
			.execute();
		expect(audit).toHaveLength(2);
		expect((await left(db)).certificates).toEqual([]);
	});

	it('keeps a device whose clock is years off within what is possible', async () => {
		const { db, ayu, pack, send } = await opened(await empty());
		const budi = await aLearner(db, 'Budi Contoh');
		await send(ayu, wholeCourse(ayu, pack, { from: '2001-01-01T00:00:00.000Z' }));
		await send(budi, wholeCourse(budi, pack, { from: '2047-01-01T00:00:00.000Z' }));
		const rows = await db
			.selectFrom('completion')
			.select(['started_at', 'completed_at'])
			.orderBy('completed_at')
			.execute();
		expect(rows.map((row) => ({ ...row }))).toEqual([
			{ started_at: '2026-01-01T00:00:00.000Z', completed_at: '2026-01-01T00:00:00.000Z' },
			{ started_at: now.toISOString(), completed_at: now.toISOString() }
		]);
		const dates = await db.selectFrom('certificate').select('valid_until').execute();
		expect(dates.map(({ valid_until }) => valid_until).sort()).toEqual([
			'2028-01-01',
			'2028-11-22'
		]);
	});

	it('does not replace a certificate that was revoked', async () => {
		const { db, ayu, log, pack, send } = await opened(await empty());
		await send(ayu, log);
		await db.updateTable('certificate').set({ status: 'revoked' }).execute();
		await send(ayu, wholeCourse(ayu, pack));
		expect((await left(db)).certificates).toHaveLength(1);
	});
});

describe('takeIn', () => {
	it('gives the same grades and one certificate for any split, order and repetition', async () => {
		const reference = await opened(await emptySqlite());
		await reference.send(reference.ayu, reference.log);
		const wanted = await left(reference.db);

		await fc.assert(
			fc.asyncProperty(fc.infiniteStream(fc.nat(1000)), async (random) => {
				const next = () => random.next().value as number;
				const db = await emptySqlite();
				const { send, ayu } = await opened(db);
				const mine = wholeCourse(ayu, reference.pack);
				// The same attempts as the reference's, so that the quiz draws the same questions.
				const log = mine.map((statement, at) => {
					const told = reference.log[at] ?? statement;
					return { ...told, actor: statement.actor };
				});
				const deliveries = [...log, ...log.filter(() => next() % 3 === 0)]
					.map((statement) => [next(), statement] as const)
					.sort(([a], [b]) => a - b)
					.map(([, statement]) => statement);
				for (let at = 0; at < deliveries.length;) {
					const size = 1 + (next() % 5);
					await send(ayu, deliveries.slice(at, at + size));
					at += size;
				}
				const found = await left(db);
				await db.destroy();
				expect(found).toEqual({
					...wanted,
					completions: wanted.completions.map((row) => ({ ...row, account_id: ayu.accountId }))
				});
			}),
			{ numRuns: 40 }
		);
	}, 60_000);
});
