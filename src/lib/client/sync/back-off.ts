const first = 2_000;
const longest = 300_000;

/** Doubles with every failure, and differs between devices so that they do not come back at once. */
export function backOffMs(failures: number, random: number): number {
	const full = Math.min(longest, first * 2 ** Math.max(0, failures - 1));
	return Math.round(full * (0.5 + random / 2));
}
