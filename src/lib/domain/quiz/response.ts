/** Responses as xAPI 1.0.3 section 4.1.1.6 writes them: `a[,]b` lists, `a[.]x[,]b[.]y` pairs. */
const between = '[,]';
const within = '[.]';

export function listResponse(ids: readonly string[]): string {
	return ids.join(between);
}

export function pairsResponse(pairs: Readonly<Record<string, string>>): string {
	return Object.entries(pairs)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([left, right]) => left + within + right)
		.join(between);
}

export function listIn(response: string): readonly string[] {
	return response === '' ? [] : response.split(between);
}

export function pairsIn(response: string): Readonly<Record<string, string>> {
	return Object.fromEntries(
		listIn(response)
			.map((pair) => pair.split(within))
			.filter((pair): pair is [string, string] => pair.length === 2)
	);
}
