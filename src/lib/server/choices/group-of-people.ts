/** The first group has twenty people, each later one twice as many as the one before. */
const firstGroup = 20;

/**
 * The newest group that is full, as places in the order in which people came (`from` is in,
 * `to` is not). Everybody is in one group for good, so two answers are about the same people or
 * about none in common, and their difference tells of nobody.
 */
export function groupOfPeople(
	people: number
): { readonly from: number; readonly to: number } | undefined {
	let group: { from: number; to: number } | undefined;
	for (let from = 0, size = firstGroup; from + size <= people; from += size, size *= 2) {
		group = { from, to: from + size };
	}
	return group;
}
