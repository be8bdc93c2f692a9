import { sql } from 'kysely';
import type { Database } from '../db/open-database.ts';
import { heldCertificates } from './held-certificates.ts';
import { inState, matchingPeople, type Asked } from './matching-people.ts';

/** The numbers of the certificates that stand in a report: neither revoked nor replaced. */
export async function certificateNumbers(db: Database, asked: Asked): Promise<readonly string[]> {
	const rows = await standing(db, asked).select('held.number').orderBy('held.number').execute();
	return rows.map(({ number }) => number);
}

export async function countCertificates(db: Database, asked: Asked): Promise<number> {
	const { count } = await standing(db, asked)
		.select(sql<number | string>`count(*)`.as('count'))
		.executeTakeFirstOrThrow();
	return Number(count);
}

function standing(db: Database, asked: Asked) {
	return inState(matchingPeople(db, asked), asked.filter.state)
		.innerJoin(heldCertificates(db, asked).as('held'), (join) =>
			join.onRef('held.account_id', '=', 'person.account_id')
		)
		.where('held.status', '=', 'issued');
}
