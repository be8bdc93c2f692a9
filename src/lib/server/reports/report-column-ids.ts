/** In the order in which they stand in a file. */
export const reportColumnIds = [
	'name',
	'nip',
	'unit',
	'status',
	'state',
	'path',
	'passed',
	'required',
	'completed-on',
	'completed-on-words',
	'score',
	'predicate',
	'certificate',
	'certificate-state',
	'valid-until'
] as const;
export type ReportColumnId = (typeof reportColumnIds)[number];
