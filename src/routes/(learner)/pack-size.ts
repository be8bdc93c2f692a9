/** Whole kilobytes: nobody decides about a download by its decimals. */
export function wholeKilobytes(bytes: number): number {
	return bytes < 1000 ? bytes : Math.round(bytes / 1000) * 1000;
}
