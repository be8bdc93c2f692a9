import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';
import type { Database } from '../db/open-database.ts';

type Printed = Pick<
	CertificateClaims,
	'name' | 'nip' | 'rank' | 'position' | 'unit' | 'agency' | 'place' | 'signatory'
>;

export type Holder = {
	readonly numberPattern: string;
	/** Empty for an account without a roster row. */
	readonly unitCode: string;
	readonly printed: Printed;
};

/** Who a certificate is for, by the roster; an account outside it stands under its own name. */
export async function findHolder(
	db: Database,
	agencyId: string,
	accountId: string
): Promise<Holder> {
	const agency = await db
		.selectFrom('agency')
		.select(['name', 'place', 'number_pattern', 'signatory'])
		.where('id', '=', agencyId)
		.executeTakeFirstOrThrow(() => new Error(`There is no agency ${agencyId}`));
	const given = {
		agency: { id: agencyId, name: agency.name },
		place: agency.place,
		// Written by `init` and the agency's settings from the same type.
		signatory: JSON.parse(agency.signatory) as CertificateClaims['signatory']
	};
	const person = await findPerson(db, agencyId, accountId);
	if (!person) {
		const { name } = await db
			.selectFrom('auth_user')
			.select('name')
			.where('id', '=', accountId)
			.where('agencyId', '=', agencyId)
			.executeTakeFirstOrThrow(() => new Error(`There is no account ${accountId} in ${agencyId}`));
		const printed = { name, unit: agency.name, ...given };
		return { numberPattern: agency.number_pattern, unitCode: '', printed };
	}
	return {
		numberPattern: agency.number_pattern,
		unitCode: person.unit_code ?? '',
		printed: {
			name: person.name,
			...(person.nip !== null && { nip: person.nip }),
			...(person.rank !== null && { rank: person.rank }),
			...(person.position !== null && { position: person.position }),
			unit: person.unit_name ?? agency.name,
			...given
		}
	};
}

function findPerson(db: Database, agencyId: string, accountId: string) {
	return db
		.selectFrom('person')
		.leftJoin('unit', (join) =>
			join.onRef('unit.agency_id', '=', 'person.agency_id').onRef('unit.id', '=', 'person.unit_id')
		)
		.select(['person.name', 'nip', 'rank', 'position'])
		.select(['unit.name as unit_name', 'unit.code as unit_code'])
		.where('person.agency_id', '=', agencyId)
		.where('account_id', '=', accountId)
		.executeTakeFirst();
}
