/** Orders strings by code unit: the same on every machine, unlike `localeCompare`. */
export function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
