import type { Statement } from '#lib/domain/statement/statement.ts';
import type { LearnerDatabase } from '../database/learner-database.ts';

const most = 50;
const mostBytes = 300_000;

/** The oldest statements that wait, as many as fit; one alone always fits. */
export async function nextBatch(db: LearnerDatabase, limit = most): Promise<readonly Statement[]> {
	const rows = await db.transaction('r', db.outbox, db.statements, async () => {
		const waiting = await db.outbox.orderBy('place').limit(Math.min(limit, most)).toArray();
		return db.statements.bulkGet(waiting.map(({ id }) => id));
	});
	const batch: Statement[] = [];
	let bytes = 0;
	for (const row of rows) {
		// The outbox and the log change together, so a missing row is a bug.
		if (!row) throw new Error('The outbox names a statement that the log does not have');
		bytes += bytesOf(row.statement);
		if (batch.length > 0 && bytes > mostBytes) break;
		batch.push(row.statement);
	}
	return batch;
}

function bytesOf(statement: Statement): number {
	return new TextEncoder().encode(JSON.stringify(statement)).length + 1;
}
