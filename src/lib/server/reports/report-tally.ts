import { sql } from 'kysely';
import type { Database } from '../db/open-database.ts';
import { matchingPeople, type Asked } from './matching-people.ts';
import { reportStates, type ReportState } from './report-filter.ts';

export type StateCounts = Readonly<Record<ReportState, number>>;

export type ReportTally = {
	/** How many rows the filter gives, its state included. */
	readonly count: number;
	/** By state, as if the filter did not name one, so that the states can be compared. */
	readonly states: StateCounts;
	/** The same by unit, in the order of their names. */
	readonly units: readonly {
		readonly id: string;
		readonly name: string;
		readonly states: StateCounts;
	}[];
};

export async function tallyReport(db: Database, asked: Asked): Promise<ReportTally> {
	const rows = await matchingPeople(db, asked)
		.leftJoin('unit', (join) =>
			join.onRef('unit.agency_id', '=', 'person.agency_id').onRef('unit.id', '=', 'person.unit_id')
		)
		.select(['person.unit_id', 'unit.name', 'completion.state'])
		.select(sql<number | string>`count(*)`.as('people'))
		.groupBy(['person.unit_id', 'unit.name', 'completion.state'])
		.execute();
	const counted = rows.map((row) => ({
		unit: row.unit_id,
		name: row.name ?? row.unit_id,
		state: row.state ?? ('not-begun' as const),
		// PostgreSQL counts in bigint, which arrives as text.
		people: Number(row.people)
	}));
	const units = [...Map.groupBy(counted, ({ unit }) => unit)]
		.map(([id, of]) => ({ id, name: of[0]?.name ?? id, states: sum(of) }))
		.sort((a, b) => a.name.localeCompare(b.name, 'id'));
	const states = sum(counted);
	const { state } = asked.filter;
	return { count: state ? states[state] : total(states), states, units };
}

export function total(states: StateCounts): number {
	return reportStates.reduce((count, state) => count + states[state], 0);
}

function sum(counted: readonly { readonly state: ReportState; readonly people: number }[]) {
	const states = { 'not-begun': 0, begun: 0, completed: 0 };
	for (const { state, people } of counted) states[state] += people;
	return states;
}
