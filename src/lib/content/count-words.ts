/** Words of all texts in a value; its keys are ids. */
export function countWords(value: unknown): number {
	if (typeof value === 'string') return value.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
	if (typeof value !== 'object' || value === null) return 0;
	return Object.values(value).reduce((sum: number, part: unknown) => sum + countWords(part), 0);
}
