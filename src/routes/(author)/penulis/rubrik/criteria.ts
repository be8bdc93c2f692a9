/** What a trainer watches while people play and discuss; the words are under `author:rubric`. */
export const criteria = [
	'recognise',
	'rule',
	'reason',
	'refuse',
	'digital',
	'grey',
	'report',
	'respect'
] as const;

/** Lowest first. */
export const levels = [1, 2, 3, 4] as const;
