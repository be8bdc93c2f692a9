import type { ReportState, SortColumn } from '#lib/server/reports/report-filter.ts';

// As `readFilter` reads them.
export const stateWords: Readonly<Record<ReportState, string>> = {
	'not-begun': 'belum',
	begun: 'berjalan',
	completed: 'selesai'
};

const sortWords: Readonly<Record<SortColumn, string>> = {
	name: 'nama',
	unit: 'unit',
	status: 'status',
	state: 'keadaan',
	progress: 'kemajuan',
	completed: 'selesai',
	score: 'nilai',
	certificate: 'sertifikat'
};

/** In the order in which they stand on the screen. */
export const columns = Object.keys(sortWords) as readonly SortColumn[];

export function sortWord(column: SortColumn, descending: boolean): string {
	return `${descending ? '-' : ''}${sortWords[column]}`;
}
