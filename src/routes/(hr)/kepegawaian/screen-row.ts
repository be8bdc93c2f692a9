import { maskNip } from '#lib/domain/shared/mask-nip.ts';
import { localDate } from '#lib/server/certificates/local-date.ts';
import { scoreOf } from '#lib/server/reports/report-columns.ts';
import type { ReportRow } from '#lib/server/reports/report-rows.ts';

export type ScreenRow = ReturnType<typeof screenRow>;

type Shown = {
	readonly predicates: Readonly<Record<string, string>>;
	readonly paths: Readonly<Record<string, string>>;
	/** What is masked does not reach the browser at all. */
	readonly showNip: boolean;
};

export function screenRow(row: ReportRow, { predicates, paths, showNip }: Shown) {
	const { personId, name, nip, unit, status, state, passed, required, certificate } = row;
	return {
		personId,
		name,
		nip: nip === undefined || showNip ? nip : maskNip(nip),
		unit,
		status,
		state,
		/** Only of a course that has paths. */
		path: row.path ? (paths[row.path] ?? row.path) : undefined,
		passed,
		required,
		completedOn: row.completedAt === undefined ? undefined : localDate(row.completedAt),
		score: scoreOf(row.scaled),
		predicate:
			row.predicate === undefined ? undefined : (predicates[row.predicate] ?? row.predicate),
		certificate
	};
}
