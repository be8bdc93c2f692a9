import { employmentStatuses } from '#lib/domain/course/employment-status.ts';
import type { ReportPaths } from '#lib/server/reports/report-paths.ts';

/** What a report knows of a course without paths that asks for so many activities. */
export function onePath(required: number): ReportPaths {
	const own = employmentStatuses.map((status) => [status, { id: '', required }] as const);
	return { ids: [''], own: Object.fromEntries(own) as ReportPaths['own'] };
}
