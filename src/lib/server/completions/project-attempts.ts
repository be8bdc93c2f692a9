import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../db/open-database.ts';
import type { AttemptRow } from '../db/schema.ts';
import type { PackShelf } from '../packs/pack-shelf.ts';
import { attemptRow } from './attempt-row.ts';
import { readAttempts, type LoggedStatement } from './read-attempts.ts';

type Who = { readonly agencyId: string; readonly accountId: string };

/** Grades the attempts in this part of the account's log, which holds all of each. Doing it twice changes nothing. */
export async function projectAttempts(
	tx: Database,
	packs: PackShelf,
	who: Who,
	log: readonly LoggedStatement[]
): Promise<readonly AttemptRow[]> {
	const attempts = await readAttempts(tx, packs, log);
	const rows = attempts.map((attempt) => attemptRow(who, attempt));
	if (rows.length === 0) return [];
	await tx
		.insertInto('attempt')
		.values(rows)
		.onConflict((conflict) =>
			conflict.columns(['agency_id', 'registration']).doUpdateSet((eb) => ({
				account_id: eb.ref('excluded.account_id'),
				course: eb.ref('excluded.course'),
				module: eb.ref('excluded.module'),
				activity: eb.ref('excluded.activity'),
				pack: eb.ref('excluded.pack'),
				started_at: eb.ref('excluded.started_at'),
				ended_at: eb.ref('excluded.ended_at'),
				passed: eb.ref('excluded.passed'),
				scaled: eb.ref('excluded.scaled'),
				device_passed: eb.ref('excluded.device_passed'),
				device_scaled: eb.ref('excluded.device_scaled'),
				differs: eb.ref('excluded.differs'),
				graded_at: eb.ref('excluded.graded_at')
			}))
		)
		.execute();
	return rows;
}

/** Writes down, once each, the attempts that a device had judged otherwise. Call it before projecting. */
export async function auditDifferences(
	tx: Database,
	rows: readonly AttemptRow[],
	alreadyKnown: ReadonlySet<string>,
	now: Date
): Promise<void> {
	for (const row of rows) {
		if (row.differs === 0 || alreadyKnown.has(row.registration)) continue;
		await appendAudit(tx, {
			agencyId: row.agency_id,
			actor: 'system',
			action: 'grade.differ',
			target: row.registration,
			detail: {
				account: row.account_id,
				passed: row.passed === 1,
				devicePassed: row.device_passed === 1,
				...(row.scaled !== null && { scaled: row.scaled }),
				...(row.device_scaled !== null && { deviceScaled: row.device_scaled })
			},
			now
		});
	}
}

/** Which of these attempts are known to differ from what their device had said. */
export async function knownDifferences(
	tx: Database,
	agencyId: string,
	registrations: readonly string[]
): Promise<ReadonlySet<string>> {
	if (registrations.length === 0) return new Set();
	const rows = await tx
		.selectFrom('attempt')
		.select('registration')
		.where('agency_id', '=', agencyId)
		.where('registration', 'in', registrations)
		.where('differs', '=', 1)
		.execute();
	return new Set(rows.map(({ registration }) => registration));
}
