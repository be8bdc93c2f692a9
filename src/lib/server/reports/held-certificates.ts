import { sql } from 'kysely';
import type { Database } from '../db/open-database.ts';

/**
 * One certificate of every account in a course: the one in force; without one, the newest of those
 * that are not.
 */
export function heldCertificates(
	db: Database,
	agencyId: string,
	course: string,
	accountIds?: readonly string[]
) {
	const ranked = db
		.selectFrom('certificate')
		.select(['account_id', 'number', 'status', 'valid_until'])
		.select(
			sql<number>`row_number() over (
				partition by account_id
				order by case status when 'issued' then 0 else 1 end, issued_at desc, number desc
			)`.as('place')
		)
		.where('agency_id', '=', agencyId)
		.where('course', '=', course)
		.$if(accountIds !== undefined, (some) => some.where('account_id', 'in', accountIds ?? []));
	return db
		.selectFrom(ranked.as('ranked'))
		.select(['account_id', 'number', 'status', 'valid_until'])
		.where('place', '=', 1);
}
