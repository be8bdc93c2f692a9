import { localDate } from '../certificates/local-date.ts';
import { reportColumnIds, type ReportColumnId } from './report-column-ids.ts';
import type { ReportRow } from './report-rows.ts';
import type { ReportWords } from './report-words.ts';

export type ReportCell = string | number | undefined;

type ReportColumn = {
	/** In characters. */
	readonly width: number;
	readonly value: (row: ReportRow, words: ReportWords) => ReportCell;
};

/** What a file says about a person, the same in every kind of file. */
export const reportColumns: Readonly<Record<ReportColumnId, ReportColumn>> = {
	name: { width: 34, value: (row) => row.name },
	nip: { width: 21, value: (row) => row.nip },
	unit: { width: 32, value: (row) => row.unit },
	status: { width: 18, value: (row, words) => words.statuses[row.status] },
	state: { width: 17, value: (row, words) => words.states[row.state] },
	path: {
		width: 30,
		value: (row, words) => (row.path ? (words.paths[row.path] ?? row.path) : undefined)
	},
	passed: { width: 17, value: (row) => row.passed },
	required: { width: 17, value: (row) => row.required },
	'completed-on': { width: 14, value: (row) => completedOn(row) },
	'completed-on-words': {
		width: 20,
		value: (row, words) => inWords(completedOn(row), words)
	},
	score: { width: 8, value: (row) => scoreOf(row.scaled) },
	predicate: {
		width: 18,
		value: (row, words) =>
			row.predicate === undefined ? undefined : (words.predicates[row.predicate] ?? row.predicate)
	},
	certificate: { width: 32, value: (row) => row.certificate?.number },
	'certificate-state': {
		width: 18,
		value: (row, words) => row.certificate && words.certificates[row.certificate.state]
	},
	'valid-until': { width: 14, value: (row) => row.certificate?.validUntil }
};

/** The header and one line per row. */
export function reportTable(
	rows: readonly ReportRow[],
	words: ReportWords
): readonly (readonly ReportCell[])[] {
	return [
		reportColumnIds.map((id) => words.columns[id]),
		...rows.map((row) => reportColumnIds.map((id) => reportColumns[id].value(row, words)))
	];
}

/** 0–100 with at most two decimals, as on the certificate. */
export function scoreOf(scaled: number | undefined): number | undefined {
	return scaled === undefined ? undefined : Math.round(scaled * 1e4) / 100;
}

function completedOn({ completedAt }: ReportRow): string | undefined {
	return completedAt === undefined ? undefined : localDate(completedAt);
}

function inWords(date: string | undefined, words: ReportWords): string | undefined {
	return date === undefined ? undefined : words.dateInWords(date);
}
