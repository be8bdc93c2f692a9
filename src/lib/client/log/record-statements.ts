import type { Said } from '#lib/domain/statement/say.ts';
import type { StatementId } from '#lib/domain/statement/statement.ts';
import { logMeta, serverMeta, type LearnerDatabase } from '../database/learner-database.ts';
import { onDatabase } from '../database/on-database.ts';
import type { AttemptAt } from '../learner.ts';
import { thisMoment } from './moment.ts';
import { statementFor, type Speaker } from './statement-for.ts';

/** Resolves when the log, the outbox and the counters are on the disk, all or none of them. */
export async function recordStatements(
	db: LearnerDatabase,
	speaker: Speaker,
	attempt: AttemptAt,
	said: readonly Said[],
	now = thisMoment()
): Promise<void> {
	const spoken = said.map((one) => ({ id: crypto.randomUUID() as StatementId, said: one }));
	const [first] = spoken;
	if (!first) return;
	await onDatabase(db, () =>
		db.transaction('rw', db.statements, db.outbox, db.meta, async () => {
			// The connection may have been cut after a commit that we were not told of.
			if (await db.statements.get(first.id)) return;
			const { sequence, place } = await logMeta(db);
			const { time: serverTime } = await serverMeta(db);
			const rows = spoken.map(({ id, said }, index) => ({
				id,
				place: place + index + 1,
				statement: statementFor(attempt, said, {
					...speaker,
					id,
					sequence: sequence + index + 1,
					now,
					serverTime
				})
			}));
			await db.statements.bulkAdd(rows);
			await db.outbox.bulkAdd(rows.map(({ id, place }) => ({ id, place })));
			const more = rows.length;
			await db.meta.put({ key: 'log', sequence: sequence + more, place: place + more });
		})
	);
}
