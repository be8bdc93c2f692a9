import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { maxBatchBytes, readBatchAnswer } from '#lib/protocol/statement-batch.ts';
import type { Session } from '#lib/server/accounts/session.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { openDatabase, type Database } from '#lib/server/db/open-database.ts';
import { callRoute } from '#tests/support/call-route.ts';
import { emptySqlite, temporaryFolder } from '#tests/support/databases.ts';
import { leaveRoom } from '#tests/support/leave-room.ts';
import { aLearner, aServer, now, wholeCourse } from '#tests/support/small-server.ts';
import { GET } from '../pull/+server.ts';
import { readPulled } from '#lib/protocol/pull.ts';
import { POST } from './+server.ts';

async function opened(db: Database) {
	const server = await aServer(db);
	const ayu = await aLearner(db);
	const { hash } = await db
		.selectFrom('pack')
		.select('hash')
		.where('language', '=', 'id')
		.executeTakeFirstOrThrow();
	const { accountId, agencyId } = ayu;
	const session: Session = { accountId, agencyId, role: 'learner', name: 'Ayu', username: 'ayu' };
	const post = (body: BodyInit) => callRoute(POST, { server, session, method: 'POST', body });
	const send = (statements: unknown) => post(JSON.stringify({ statements }));
	const pull = (after: string) =>
		callRoute(GET, { server, session, path: `/api/pull?after=${after}` });
	return { server, session, ayu, log: wholeCourse(ayu, hash), post, send, pull };
}

describe('POST /api/statements', () => {
	it('answers each item in the order of the batch, with the server’s time', async () => {
		const { log, send } = await opened(await emptySqlite());
		const answer = readBatchAnswer(await (await send([log[0], { id: 'x' }, log[0]])).json());
		expect(answer?.answers.map(({ kind }) => kind)).toEqual(['accepted', 'refused', 'duplicate']);
		expect(answer?.serverTime).toBe(now.toISOString());
	});

	it.each([['not json'], ['{}'], ['{"statements":[]}'], ['{"statements":[1]}'], ['']])(
		'refuses what is not a batch: %s',
		async (body) => {
			const { post } = await opened(await emptySqlite());
			const answer = await post(body);
			expect(answer.status).toBe(400);
			expect(await answer.json()).toMatchObject({ code: 'unreadable' });
		}
	);

	it('refuses more than a hundred statements', async () => {
		const { log, send } = await opened(await emptySqlite());
		expect((await send(Array.from({ length: 101 }, () => log[0]))).status).toBe(400);
	});

	it('stops reading a body that is over the limit, whatever its length header says', async () => {
		const { post } = await opened(await emptySqlite());
		let sent = 0;
		let cut = false;
		const endless = new ReadableStream<Uint8Array>({
			cancel() {
				cut = true;
			},
			pull(controller) {
				sent += 64_000;
				controller.enqueue(new Uint8Array(64_000).fill(32));
			}
		});
		const answer = await post(endless);
		expect(answer.status).toBe(413);
		expect(await answer.json()).toMatchObject({ code: 'too-large' });
		expect(sent).toBeLessThan(maxBatchBytes + 3 * 64_000);
		expect(cut).toBe(false); // cancelling would cut the connection before the answer
	});

	it('says 503 while another process holds the database, and takes the batch afterwards', async () => {
		const file = join(await temporaryFolder(), 'test.db');
		const db = openDatabase(file, { timeout: 50 });
		await migrate(db);
		const { log, send } = await opened(db);
		const other = new DatabaseSync(file);
		other.exec('begin exclusive');
		const busy = await send(log);
		expect(busy.status).toBe(503);
		expect(await busy.json()).toMatchObject({ code: 'busy' });
		other.exec('rollback');
		other.close();
		expect((await send(log)).status).toBe(200);
		await db.destroy();
	});

	it('says 507 while the disk is full, and takes the batch when there is room', async () => {
		const db = await emptySqlite();
		const { ayu, log, send } = await opened(db);
		const more = wholeCourse(ayu, log[0]?.context.revision ?? '');
		await leaveRoom(db, 0);
		const answer = await send([...log, ...more]);
		expect(answer.status).toBe(507);
		expect(await answer.json()).toMatchObject({ code: 'storage-full' });
		await leaveRoom(db, 1000);
		const kept = readBatchAnswer(await (await send(log)).json());
		expect(kept?.answers.every(({ kind }) => kind === 'accepted')).toBe(true);
	});
});

describe('GET /api/pull', () => {
	it('gives what was sent, the grades, the certificate and the keys to check it', async () => {
		const { ayu, log, send, pull } = await opened(await emptySqlite());
		await send(log);
		const pulled = readPulled(await (await pull('0')).json());
		expect(pulled?.statements).toEqual(log);
		expect(pulled).toMatchObject({
			account: { id: ayu.accountId, homePage: ayu.homePage, role: 'learner' },
			cursor: log.length,
			more: false
		});
		expect(pulled?.grades.map(({ passed }) => passed)).toEqual([true, true, true]);
		expect(pulled?.certificates).toMatchObject([{ status: 'issued' }]);
		expect(Object.keys(pulled?.issuerKeys ?? {})).toHaveLength(1);
	});

	it('goes on after the cursor, at most 200 at a time', async () => {
		const { ayu, log, server, send, pull } = await opened(await emptySqlite());
		const pack = log[0]?.context.revision ?? '';
		const all = Array.from({ length: 30 }, () => wholeCourse(ayu, pack)).flat();
		for (let at = 0; at < all.length; at += 100) await send(all.slice(at, at + 100));
		const seen: string[] = [];
		let more = true;
		for (let cursor = 0; more;) {
			const page = readPulled(await (await pull(String(cursor))).json());
			if (!page) throw new Error('Unreadable');
			expect(page.statements.length).toBeLessThanOrEqual(200);
			seen.push(...page.statements.map(({ id }) => id));
			({ cursor, more } = page);
		}
		expect(seen).toEqual(all.map(({ id }) => id));
		await server.close();
	});

	it('gives nobody the statements of another', async () => {
		const { log, send, server } = await opened(await emptySqlite());
		await send(log);
		const budi = await aLearner(server.db, 'Budi Contoh');
		const session: Session = {
			accountId: budi.accountId,
			agencyId: 'contoh',
			role: 'admin',
			name: 'Budi',
			username: 'budi'
		};
		const pulled = readPulled(await (await callRoute(GET, { server, session })).json());
		expect(pulled).toMatchObject({ statements: [], grades: [], certificates: [], cursor: 0 });
	});

	it.each([['-1'], ['x'], ['1.5'], ['9'.repeat(30)]])('refuses the cursor %s', async (cursor) => {
		const { pull } = await opened(await emptySqlite());
		expect((await pull(cursor)).status).toBe(400);
	});
});
