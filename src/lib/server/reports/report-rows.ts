import { sql } from 'kysely';
import type { EmploymentStatus } from '#lib/domain/course/employment-status.ts';
import type { Database } from '../db/open-database.ts';
import { certificateState, type CertificateState } from './certificate-state.ts';
import { heldCertificates } from './held-certificates.ts';
import { inState, matchingPeople, type Asked } from './matching-people.ts';
import type { ReportState, SortColumn } from './report-filter.ts';

export type ReportWindow = { readonly offset: number; readonly limit: number };

/** One person in the report. What there is not is `undefined`. */
export type ReportRow = {
	readonly personId: string;
	readonly name: string;
	readonly nip: string | undefined;
	readonly unit: string;
	readonly status: EmploymentStatus;
	readonly state: ReportState;
	/** The id of the path that the progress is of; `''` is the whole course. */
	readonly path: string | undefined;
	readonly passed: number;
	readonly required: number;
	/** Instants, ISO. */
	readonly startedAt: string | undefined;
	readonly completedAt: string | undefined;
	/** 0–1. */
	readonly scaled: number | undefined;
	/** The id of a predicate of the course. */
	readonly predicate: string | undefined;
	readonly certificate:
		| {
				readonly number: string;
				readonly state: CertificateState;
				readonly validUntil: string;
		  }
		| undefined;
};

export async function readReportRows(
	db: Database,
	asked: Asked,
	window: ReportWindow | undefined
): Promise<readonly ReportRow[]> {
	const { course, today } = asked.filter;
	const people = await readPeople(db, asked, window);
	const accounts = people.map((row) => row.account_id).filter((id) => id !== null);
	const certificates = await heldCertificates(db, asked, window && accounts).execute();
	const held = new Map(
		certificates.map(({ account_id, number, status, valid_until: validUntil }) => [
			account_id,
			{ number, state: certificateState(status, validUntil, today), validUntil }
		])
	);
	return people.map((row) => ({
		personId: row.id,
		name: row.name,
		nip: row.nip ?? undefined,
		unit: row.unit ?? row.unit_id,
		status: row.employment_status as EmploymentStatus,
		state: row.state ?? 'not-begun',
		path: row.path ?? undefined,
		passed: row.passed_activities ?? 0,
		required: row.required_activities ?? requiredOf(course, row.employment_status),
		startedAt: row.started_at ?? undefined,
		completedAt: row.completed_at ?? undefined,
		scaled: row.scaled ?? undefined,
		predicate: row.predicate ?? undefined,
		certificate: held.get(row.account_id ?? '')
	}));
}

/** Of somebody who has not begun: what the path of their status asks for. */
function requiredOf({ paths: { own } }: Asked['filter']['course'], status: string): number {
	return own[status as EmploymentStatus].required;
}

function readPeople(db: Database, asked: Asked, window: ReportWindow | undefined) {
	const { state, sort } = asked.filter;
	const direction = sort.descending ? 'desc' : 'asc';
	return (
		inState(matchingPeople(db, asked), state)
			.leftJoin('unit', (join) =>
				join
					.onRef('unit.agency_id', '=', 'person.agency_id')
					.onRef('unit.id', '=', 'person.unit_id')
			)
			.select(['person.id', 'person.account_id', 'person.name', 'person.nip', 'person.unit_id'])
			.select(['unit.name as unit', 'employment_status', 'completion.state', 'completion.path'])
			.select(['passed_activities'])
			.select(['required_activities', 'started_at', 'completed_at', 'scaled', 'predicate'])
			.$if(sort.by === 'certificate', (rows) =>
				rows.leftJoin(heldCertificates(db, asked).as('held'), (join) =>
					join.onRef('held.account_id', '=', 'person.account_id')
				)
			)
			// Who has nothing to sort by comes last, whichever way; equal ones stand by name.
			.$if(sort.by !== 'name', (rows) =>
				rows.orderBy(sortedBy[sort.by], (order) => order[direction]().nullsLast())
			)
			.orderBy('person.name_sought', sort.by === 'name' ? direction : 'asc')
			.orderBy('person.id', sort.by === 'name' ? direction : 'asc')
			.$if(window !== undefined, (all) => all.limit(window?.limit ?? 0).offset(window?.offset ?? 0))
			.execute()
	);
}

const sortedBy = {
	name: sql`person.name_sought`,
	unit: sql`unit.name`,
	status: sql`person.employment_status`,
	state: sql`case completion.state when 'completed' then 2 when 'begun' then 1 else 0 end`,
	progress: sql`cast(passed_activities as real) / nullif(required_activities, 0)`,
	completed: sql`completed_at`,
	score: sql`scaled`,
	certificate: sql`held.number`
} as const satisfies Record<SortColumn, unknown>;
