import type { Database } from '../db/open-database.ts';
import { auditHash } from './append-audit.ts';

export type AuditVerified =
	| { readonly kind: 'intact'; readonly rows: number }
	| { readonly kind: 'broken'; readonly agencyId: string; readonly seq: number };

/**
 * Walks every agency's chain. It finds changed, removed and inserted rows; a chain cut at its end
 * is only found by comparing with a backup.
 */
export async function verifyAudit(db: Database): Promise<AuditVerified> {
	const chain = { agencyId: '', seq: 0, hash: '' };
	let rows = 0;
	const stored = db.selectFrom('audit').selectAll().orderBy('agency_id').orderBy('seq');
	for await (const row of stored.stream(500)) {
		if (row.agency_id !== chain.agencyId) {
			Object.assign(chain, { agencyId: row.agency_id, seq: 0, hash: '' });
		}
		const follows = row.seq === chain.seq + 1 && row.previous === chain.hash;
		if (!follows || auditHash(row) !== row.hash) {
			return { kind: 'broken', agencyId: row.agency_id, seq: row.seq };
		}
		chain.seq = row.seq;
		chain.hash = row.hash;
		rows += 1;
	}
	return { kind: 'intact', rows };
}
