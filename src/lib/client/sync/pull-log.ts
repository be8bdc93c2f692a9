import { canonicalJson } from '#lib/domain/shared/canonical-json.ts';
import { deviceOf, sequenceOf } from '#lib/domain/progress/in-order.ts';
import type { ServerGrade } from '#lib/domain/progress/standing.ts';
import type { Registration, Statement } from '#lib/domain/statement/statement.ts';
import type { Pulled, PulledAccount } from '#lib/protocol/pull.ts';
import type { EntityTable } from 'dexie';
import { logMeta, serverMeta, type LearnerDatabase } from '../database/learner-database.ts';
import { onDatabase } from '../database/on-database.ts';
import { courseIn } from './course-in.ts';
import type { Transport, Unheard } from './transport.ts';

export type PulledPage =
	{ readonly kind: 'pulled'; readonly more: boolean; readonly account: PulledAccount } | Unheard;

export type Whose = { readonly account: string; readonly device: string };

/** Fetches what the server learned since the last pull; the cursor moves with what it brought. */
export async function pullLog(
	db: LearnerDatabase,
	whose: Whose,
	transport: Transport,
	now: () => string
): Promise<PulledPage> {
	const { cursor } = await onDatabase(db, () => serverMeta(db));
	const answer = await transport.pull(cursor);
	if (answer.kind !== 'pulled') return answer;
	const { pulled } = answer;
	// The session belongs to somebody else by now: their work must not land in this database.
	if (pulled.account.id !== whose.account) return { kind: 'signed-out' };
	await onDatabase(db, () => keepPulled(db, whose.device, pulled, now()));
	// A cursor that stands still would have us ask for ever.
	return { kind: 'pulled', more: pulled.more && pulled.cursor > cursor, account: pulled.account };
}

/** Merging is set union by id, so a page may come twice or overlap another device's. */
export function keepPulled(
	db: LearnerDatabase,
	device: string,
	pulled: Pulled,
	now: string
): Promise<void> {
	const { statements, outbox, refused, grades, certificates, meta } = db;
	const tables = [statements, outbox, refused, grades, certificates, meta];
	return db.transaction('rw', tables, async () => {
		await keepStatements(db, device, pulled.statements);
		await replaceAll(
			grades,
			// The registration is one that a device of ours made.
			pulled.grades.map(({ registration, passed, scaled }): ServerGrade => ({
				registration: registration as Registration,
				passed,
				...(scaled !== undefined && { scaled })
			}))
		);
		await replaceAll(
			certificates,
			pulled.certificates.map((one) => ({ ...one, course: courseIn(one.jws) }))
		);
		await meta.put({ key: 'issuer-keys', keys: pulled.issuerKeys });
		const server = await serverMeta(db);
		await meta.put({
			...server,
			time: pulled.serverTime,
			cursor: Math.max(server.cursor, pulled.cursor),
			...(!pulled.more && { syncedAt: now })
		});
	});
}

async function keepStatements(
	db: LearnerDatabase,
	device: string,
	pulled: readonly Statement[]
): Promise<void> {
	const theirs = [...new Map(pulled.map((statement) => [statement.id, statement])).values()];
	const ours = await db.statements.bulkGet(theirs.map(({ id }) => id));
	const fresh = theirs.filter((_, index) => !ours[index]);
	const { place, sequence } = await logMeta(db);
	await db.statements.bulkAdd(
		fresh.map((statement, index) => ({ id: statement.id, place: place + index + 1, statement }))
	);
	await db.meta.put({
		key: 'log',
		place: place + fresh.length,
		// A log that was lost and comes back must not count from the beginning again.
		sequence: Math.max(
			sequence,
			...fresh.filter((one) => deviceOf(one) === device).map((one) => sequenceOf(one))
		)
	});
	// What the server gives back as it was sent has arrived, even if its answer did not.
	const arrived = theirs.filter((statement, index) => {
		const own = ours[index];
		return own && canonicalJson(own.statement) === canonicalJson(statement);
	});
	const ids = arrived.map(({ id }) => id);
	await db.outbox.bulkDelete(ids);
	await db.refused.bulkDelete(ids);
}

/** Writes only what differs, so that screens are not woken for nothing. */
async function replaceAll<Row, Key extends keyof Row & string>(
	table: EntityTable<Row, Key>,
	rows: readonly Row[]
): Promise<void> {
	const key = table.schema.primKey.keyPath as Key;
	const kept = new Map((await table.toArray()).map((row) => [row[key], canonicalJson(row)]));
	const changed = rows.filter((row) => kept.get(row[key]) !== canonicalJson(row));
	const named = new Set(rows.map((row) => row[key]));
	const gone = [...kept.keys()].filter((one) => !named.has(one));
	if (changed.length > 0) await table.bulkPut(changed);
	if (gone.length > 0) await table.bulkDelete(gone as never);
}
