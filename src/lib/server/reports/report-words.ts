import type { EmploymentStatus } from '#lib/domain/course/employment-status.ts';
import type { ReportState } from './report-filter.ts';
import type { CertificateState } from './certificate-state.ts';
import type { ReportColumnId } from './report-column-ids.ts';

/** The words of a file, in the language of whoever asked for it. */
export type ReportWords = {
	readonly columns: Readonly<Record<ReportColumnId, string>>;
	readonly states: Readonly<Record<ReportState, string>>;
	readonly statuses: Readonly<Record<EmploymentStatus, string>>;
	readonly certificates: Readonly<Record<CertificateState, string>>;
	/** By the ids of the course's predicates. */
	readonly predicates: Readonly<Record<string, string>>;
	/** By the ids of the course's paths. */
	readonly paths: Readonly<Record<string, string>>;
	/** An ISO date in words. */
	readonly dateInWords: (date: string) => string;
};
