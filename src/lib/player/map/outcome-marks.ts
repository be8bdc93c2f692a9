import type { Outcome } from '#lib/domain/scenario/scenario.ts';

/** One sign per outcome, in a box of 16 by 16, so that no colour is needed to tell them apart. */
export const outcomeMarks: Readonly<Record<Outcome, string>> = {
	teladan: 'M8 1.5 10 6l4.8.4-3.7 3.1 1.2 4.7L8 11.6l-4.3 2.6 1.2-4.7L1.2 6.4 6 6Z',
	aman: 'M2 8.5 6 12.5 14 3.5',
	rawan: 'M8 1.5 15 14.5H1ZM8 6.5v3.4M8 12v.4',
	melanggar: 'M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5ZM5.5 5.5l5 5M10.5 5.5l-5 5'
};
