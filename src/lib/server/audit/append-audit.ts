import { createHash } from 'node:crypto';
import { canonicalJson } from '#lib/domain/shared/canonical-json.ts';
import type { Database } from '../db/open-database.ts';

export type AuditEntry = {
	/** `system` for what concerns the whole installation. */
	readonly agencyId: string;
	/** An account id, or `system`. */
	readonly actor: string;
	/** What was done, e.g. `certificate.issue`. */
	readonly action: string;
	readonly target: string;
	/** Never a NIP or a password: the trail is kept for ever. */
	readonly detail?: Readonly<Record<string, string | number | boolean>>;
	readonly now: Date;
};

export type AuditRow = {
	readonly agency_id: string;
	readonly seq: number;
	readonly at: string;
	readonly actor: string;
	readonly action: string;
	readonly target: string;
	readonly detail: string;
	readonly previous: string;
};

/** Adds a row to the agency's chain. Call it in the transaction that does the thing. */
export async function appendAudit(tx: Database, entry: AuditEntry): Promise<void> {
	const last = await tx
		.selectFrom('audit')
		.select(['seq', 'hash'])
		.where('agency_id', '=', entry.agencyId)
		.orderBy('seq', 'desc')
		.limit(1)
		.executeTakeFirst();
	const row: AuditRow = {
		agency_id: entry.agencyId,
		seq: (last?.seq ?? 0) + 1,
		at: entry.now.toISOString(),
		actor: entry.actor,
		action: entry.action,
		target: entry.target,
		detail: canonicalJson(entry.detail ?? {}),
		previous: last?.hash ?? ''
	};
	await tx
		.insertInto('audit')
		.values({ ...row, hash: auditHash(row) })
		.execute();
}

/** Covers every column and the row before. */
export function auditHash(row: AuditRow): string {
	const { agency_id, seq, at, actor, action, target, detail, previous } = row;
	const covered = canonicalJson([agency_id, seq, at, actor, action, target, detail, previous]);
	return createHash('sha256').update(covered).digest('hex');
}
