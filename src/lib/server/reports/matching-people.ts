import { sql, type ExpressionBuilder } from 'kysely';
import type { Database } from '../db/open-database.ts';
import type { Schema } from '../db/schema.ts';
import type { ReportFilter, ReportState } from './report-filter.ts';
import { countedPaths, ownPath, placeOfPath } from './report-paths.ts';

export type Asked = { readonly agencyId: string; readonly filter: ReportFilter };

/**
 * The roster rows that a filter asks for, each with one completion, whatever its state: a completed
 * path, the one with the most credit hours; else the person's own; else the one that is furthest.
 */
export function matchingPeople(db: Database, { agencyId, filter }: Asked) {
	const { unit, status, search } = filter;
	return db
		.selectFrom('person')
		.leftJoin('completion', (join) =>
			join
				.onRef('completion.agency_id', '=', 'person.agency_id')
				.onRef('completion.account_id', '=', 'person.account_id')
				.on('completion.course', '=', filter.course.id)
				.on('completion.path', '=', pathShown(filter.course))
		)
		.where('person.agency_id', '=', agencyId)
		.where('person.active', '=', 1)
		.$if(unit !== undefined, (people) => people.where('person.unit_id', '=', unit ?? ''))
		.$if(status !== undefined, (people) =>
			people.where('person.employment_status', '=', status ?? '')
		)
		.$if(search !== undefined, (people) => people.where((eb) => isSought(eb, search ?? '')));
}

function pathShown({ id, paths }: ReportFilter['course']) {
	const counted = countedPaths(paths);
	if (counted.length === 1) return sql<string>`${counted[0]}`;
	const column = sql.ref('other.path');
	return sql<string>`(
		select other.path from completion as other
		where other.agency_id = person.agency_id
			and other.account_id = person.account_id
			and other.course = ${id}
			and other.path in (${sql.join(counted)})
		order by
			case other.state when 'completed' then ${placeOfPath(paths, column)} else 100 end,
			case when other.path = ${ownPath(paths, sql.ref('person.employment_status'))} then 0 else 1 end,
			other.passed_activities desc,
			${placeOfPath(paths, column)}
		limit 1
	)`;
}

type MatchingPeople = ReturnType<typeof matchingPeople>;

/** Only those in this state, if one is named. */
export function inState(people: MatchingPeople, state: ReportState | undefined): MatchingPeople {
	if (state === undefined) return people;
	if (state === 'not-begun') return people.where('completion.state', 'is', null);
	return people.where('completion.state', '=', state);
}

/** Every word must be in the name; digits alone, however grouped, may also be part of a NIP. */
function isSought(eb: ExpressionBuilder<Schema, 'person'>, search: string) {
	const words = search.toLowerCase().split(/\s+/).filter(Boolean);
	const byName = eb.and(words.map((word) => contains(eb, 'person.name_sought', word)));
	const digits = search.replace(/[\s.-]/g, '');
	if (!/^\d+$/.test(digits)) return byName;
	return eb.or([byName, contains(eb, 'person.nip', digits)]);
}

function contains(
	eb: ExpressionBuilder<Schema, 'person'>,
	column: 'person.name_sought' | 'person.nip',
	text: string
) {
	const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
	return sql<boolean>`${eb.ref(column)} like ${pattern} escape '\\'`;
}
