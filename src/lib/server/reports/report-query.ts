import type { Database } from '../db/open-database.ts';
import { certificateNumbers, countCertificates } from './certificates-in-report.ts';
import type { ReportFilter } from './report-filter.ts';
import { readReportRows, type ReportRow, type ReportWindow } from './report-rows.ts';
import { tallyReport, type ReportTally } from './report-tally.ts';

export type ReportQuery = {
	readonly filter: ReportFilter;
	/** The people in the order asked for: all of them, or a window. */
	rows(window?: ReportWindow): Promise<readonly ReportRow[]>;
	tally(): Promise<ReportTally>;
	/** How many certificates of these people stand, and their numbers. */
	countCertificates(): Promise<number>;
	certificateNumbers(): Promise<readonly string[]>;
};

/**
 * Where the active people of one agency's roster stand in one course. The screen, its counts and
 * every file are made from this, so that their numbers cannot differ.
 */
export function reportQuery(db: Database, agencyId: string, filter: ReportFilter): ReportQuery {
	const asked = { agencyId, filter };
	return {
		filter,
		rows: (window) => readReportRows(db, asked, window),
		tally: () => tallyReport(db, asked),
		countCertificates: () => countCertificates(db, asked),
		certificateNumbers: () => certificateNumbers(db, asked)
	};
}
