import type { EmploymentStatus } from '#lib/domain/course/employment-status.ts';
import type { Database } from '../db/open-database.ts';
import {
	attemptsOf,
	certificatesOf,
	type AttemptRecord,
	type CertificateRecord
} from './work-of.ts';

export type PersonRecord = {
	readonly id: string;
	readonly name: string;
	readonly nip: string | undefined;
	readonly unit: string;
	readonly status: EmploymentStatus;
	readonly rank: string | undefined;
	readonly position: string | undefined;
	readonly active: boolean;
	readonly hasAccount: boolean;
	/** In the order in which they were begun. */
	readonly attempts: readonly AttemptRecord[];
	/** The newest first. */
	readonly certificates: readonly CertificateRecord[];
};

/** Everything about one person of an agency; of nobody else's people. */
export async function personRecord(
	db: Database,
	{ agencyId, personId, today }: { agencyId: string; personId: string; today: string }
): Promise<PersonRecord | undefined> {
	const person = await db
		.selectFrom('person')
		.leftJoin('unit', (join) =>
			join.onRef('unit.agency_id', '=', 'person.agency_id').onRef('unit.id', '=', 'person.unit_id')
		)
		.select(['person.id', 'account_id', 'person.name', 'nip', 'unit_id', 'unit.name as unit'])
		.select(['employment_status', 'rank', 'position', 'active'])
		.where('person.agency_id', '=', agencyId)
		.where('person.id', '=', personId)
		.executeTakeFirst();
	if (!person) return undefined;
	const accountId = person.account_id;
	return {
		id: person.id,
		name: person.name,
		nip: person.nip ?? undefined,
		unit: person.unit ?? person.unit_id,
		status: person.employment_status as EmploymentStatus,
		rank: person.rank ?? undefined,
		position: person.position ?? undefined,
		active: person.active === 1,
		hasAccount: accountId !== null,
		attempts: accountId === null ? [] : await attemptsOf(db, agencyId, accountId),
		certificates: accountId === null ? [] : await certificatesOf(db, agencyId, accountId, today)
	};
}
