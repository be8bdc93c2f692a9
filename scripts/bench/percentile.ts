/** Nearest rank, to a tenth. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
	return Math.round(value * 10) / 10;
}
