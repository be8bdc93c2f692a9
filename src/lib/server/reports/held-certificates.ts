import { sql } from 'kysely';
import type { Database } from '../db/open-database.ts';
import type { Asked } from './matching-people.ts';
import { placeOfPath } from './report-paths.ts';

/**
 * One certificate of every account in a course: of those in force the one whose path has the most
 * credit hours, because it holds the work of the others; without one, the same of those that are not.
 */
export function heldCertificates(
	db: Database,
	{ agencyId, filter: { course, today } }: Asked,
	accountIds?: readonly string[]
) {
	const ranked = db
		.selectFrom('certificate')
		.select(['account_id', 'number', 'status', 'valid_until'])
		.select(
			sql<number>`row_number() over (
				partition by account_id
				order by
					case when status <> 'issued' then 2 when valid_until < ${today} then 1 else 0 end,
					${placeOfPath(course.paths, sql.ref('path'))},
					issued_at desc,
					number desc
			)`.as('place')
		)
		.where('agency_id', '=', agencyId)
		.where('course', '=', course.id)
		.$if(accountIds !== undefined, (some) => some.where('account_id', 'in', accountIds ?? []));
	return db
		.selectFrom(ranked.as('ranked'))
		.select(['account_id', 'number', 'status', 'valid_until'])
		.where('place', '=', 1);
}
