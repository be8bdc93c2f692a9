import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../db/open-database.ts';

export type Revoked = { readonly kind: 'revoked' | 'unknown' | 'not-in-force' };

/** Stays visible with its date and reason; the number is never used again. */
export function revokeCertificate(
	db: Database,
	asked: { readonly agencyId: string; readonly number: string; readonly reason: string },
	actor: string,
	now: Date
): Promise<Revoked> {
	const { agencyId, number, reason } = asked;
	return db.transaction().execute(async (tx) => {
		const row = await tx
			.selectFrom('certificate')
			.select('status')
			.where('agency_id', '=', agencyId)
			.where('number', '=', number)
			.executeTakeFirst();
		if (!row) return { kind: 'unknown' };
		if (row.status !== 'issued') return { kind: 'not-in-force' };
		await tx
			.updateTable('certificate')
			.set({ status: 'revoked', revoked_at: now.toISOString(), revoked_reason: reason })
			.where('agency_id', '=', agencyId)
			.where('number', '=', number)
			.execute();
		const action = 'certificate.revoke';
		await appendAudit(tx, { agencyId, actor, action, target: number, detail: { reason }, now });
		return { kind: 'revoked' };
	});
}
