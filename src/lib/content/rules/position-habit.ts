const places = ['first', 'second', 'third', 'fourth'];
/** Fewer than this say nothing about a habit. */
const enough = 6;

/** Says where something nearly always stands, if it does: "is the first in 7 of 9 (78 %)". */
export function positionHabit(positions: readonly number[]): string | undefined {
	if (positions.length < enough) return undefined;
	for (const position of new Set(positions)) {
		const times = positions.filter((other) => other === position).length;
		const share = times / positions.length;
		if (share <= 0.6) continue;
		const place = places[position] ?? `number ${position + 1}`;
		return `is the ${place} in ${times} of ${positions.length} (${Math.round(share * 100)} %)`;
	}
	return undefined;
}
