import { sql, type RawBuilder } from 'kysely';
import type { CourseRule } from '#lib/domain/course/course.ts';
import type { EmploymentStatus } from '#lib/domain/course/employment-status.ts';
import { courseOnPath, pathFor, pathsOf, wholeCourse } from '#lib/domain/course/path.ts';
import type { PathRule } from '#lib/domain/course/path-rule.ts';
import { employmentStatuses } from '#lib/domain/course/employment-status.ts';

/** What of a course's paths a report needs. */
export type ReportPaths = {
	/** The paths that count, the one with the most credit hours first. */
	readonly ids: readonly string[];
	/** The path that somebody of this status is on until another one is completed. */
	readonly own: Readonly<
		Record<EmploymentStatus, { readonly id: string; readonly required: number }>
	>;
};

/** Only paths with a certificate count, unless the course has none of those. */
export function reportPaths(rule: CourseRule): ReportPaths {
	const all = pathsOf(rule);
	const certified = all.filter(({ certificate }) => certificate);
	const paths = certified.length > 0 ? certified : all;
	const counting = { ...rule, ...(rule.paths && { paths }) };
	const own = employmentStatuses.map((status) => {
		const path = pathFor(counting, status, undefined);
		return [status, { id: path.id, required: requiredOn(rule, path) }] as const;
	});
	return {
		ids: paths.toSorted((a, b) => b.creditHours - a.creditHours).map(({ id }) => id),
		own: Object.fromEntries(own) as ReportPaths['own']
	};
}

function requiredOn(rule: CourseRule, path: PathRule): number {
	return courseOnPath(rule, path)
		.modules.flatMap(({ activities }) => activities)
		.filter(({ required }) => required).length;
}

/** With what was earned before the course had paths, which stands last. */
export function countedPaths({ ids }: ReportPaths): readonly string[] {
	return ids.includes(wholeCourse) ? ids : [...ids, wholeCourse];
}

/** The place of a path among those that count, for `order by`. */
export function placeOfPath(paths: ReportPaths, column: RawBuilder<unknown>): RawBuilder<number> {
	const cases = countedPaths(paths).map((id, at) => sql`when ${id} then ${sql.lit(at)}`);
	return sql<number>`case ${column} ${sql.join(cases, sql` `)} else ${sql.lit(cases.length)} end`;
}

/** The path of a person's own status. */
export function ownPath({ own }: ReportPaths, status: RawBuilder<unknown>): RawBuilder<string> {
	const cases = employmentStatuses.map((one) => sql`when ${one} then ${own[one].id}`);
	return sql<string>`case ${status} ${sql.join(cases, sql` `)} end`;
}
