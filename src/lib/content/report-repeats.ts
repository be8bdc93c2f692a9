import type { Place, Report } from './problem.ts';

/** Says which ids of a list stand there twice; whether there were any. */
export function reportRepeats(
	ids: readonly string[],
	placeOf: (index: number) => Place,
	report: Report
): boolean {
	const seen = new Set<string>();
	let repeated = false;
	for (const [index, id] of ids.entries()) {
		if (seen.has(id)) {
			report.error(placeOf(index), `the id "${id}" stands twice`);
			repeated = true;
		}
		seen.add(id);
	}
	return repeated;
}
