import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';
import { isNumberPattern } from '#lib/domain/certificate/certificate-number.ts';
import { canonicalJson } from '#lib/domain/shared/canonical-json.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../db/open-database.ts';

export type NewAgency = {
	/** Short, lower-case; it never changes. */
	readonly id: string;
	readonly name: string;
	/** Where certificates are signed. */
	readonly place: string;
	/** IRI that names the agency in statements; made from the id when it is left out. */
	readonly homePage?: string | undefined;
	readonly numberPattern?: string | undefined;
	readonly signatory: CertificateClaims['signatory'];
	readonly demo?: boolean;
};

export type AgencyAdded = {
	readonly kind: 'added' | 'bad-id' | 'bad-home-page' | 'bad-number-pattern' | 'exists';
};

export const usualNumberPattern = '{number}/BIMTEK/{unit}/{month}/{year}';

export async function addAgency(tx: Database, agency: NewAgency, now: Date): Promise<AgencyAdded> {
	const { id, numberPattern = usualNumberPattern } = agency;
	const homePage = agency.homePage ?? `urn:bimtek-netral:instansi:${id}`;
	// `system` is the audit trail's name for the installation itself.
	if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(id) || id === 'system') return { kind: 'bad-id' };
	if (!URL.canParse(homePage)) return { kind: 'bad-home-page' };
	if (!isNumberPattern(numberPattern)) return { kind: 'bad-number-pattern' };
	const known = await tx.selectFrom('agency').select('id').where('id', '=', id).executeTakeFirst();
	if (known) return { kind: 'exists' };
	await tx
		.insertInto('agency')
		.values({
			id,
			name: agency.name,
			home_page: homePage,
			place: agency.place,
			number_pattern: numberPattern,
			signatory: canonicalJson(agency.signatory),
			demo: agency.demo === true ? 1 : 0,
			created_at: now.toISOString()
		})
		.execute();
	const detail = { demo: agency.demo === true };
	await appendAudit(tx, {
		agencyId: id,
		actor: 'system',
		action: 'agency.add',
		target: id,
		detail,
		now
	});
	return { kind: 'added' };
}

export async function hasAgency(db: Database): Promise<boolean> {
	const row = await db.selectFrom('agency').select('id').limit(1).executeTakeFirst();
	return row !== undefined;
}
