import { employmentStatuses } from '#lib/domain/course/employment-status.ts';
import type { PulledAccount } from '#lib/protocol/pull.ts';
import type { Database } from '../db/open-database.ts';
import type { Session } from './session.ts';

/** What a signed-in person is told about themselves. */
export async function findOwnProfile(db: Database, session: Session): Promise<PulledAccount> {
	const { accountId, agencyId, role } = session;
	const agency = await db
		.selectFrom('agency')
		.select(['name', 'home_page'])
		.where('id', '=', agencyId)
		.executeTakeFirstOrThrow();
	const person = await db
		.selectFrom('person')
		.leftJoin('unit', (join) =>
			join.onRef('unit.agency_id', '=', 'person.agency_id').onRef('unit.id', '=', 'person.unit_id')
		)
		.select(['person.name', 'person.employment_status', 'unit.name as unit'])
		.where('person.agency_id', '=', agencyId)
		.where('person.account_id', '=', accountId)
		.executeTakeFirst();
	const status = employmentStatuses.find((known) => known === person?.employment_status);
	return {
		id: accountId,
		homePage: agency.home_page,
		name: person?.name ?? session.name,
		agency: agency.name,
		role,
		...(person?.unit && { unit: person.unit }),
		...(status && { employmentStatus: status })
	};
}
