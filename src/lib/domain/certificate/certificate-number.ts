const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/**
 * A number by the agency's pattern, e.g. `{number}/BIMTEK/{unit}/{month}/{year}`:
 * `{number}` runs per year with at least four digits, `{month}` is Roman, as offices write it.
 * Without a unit its part vanishes together with its slash.
 */
export function certificateNumber(
	pattern: string,
	parts: { readonly running: number; readonly unit: string; readonly issuedOn: string }
): string {
	const [year = '', month = ''] = parts.issuedOn.split('-');
	const values: Readonly<Record<string, string>> = {
		number: String(parts.running).padStart(4, '0'),
		unit: parts.unit,
		month: romans[Number(month) - 1] ?? '',
		year
	};
	return pattern
		.split('/')
		.map((part) =>
			part.replace(/\{(number|unit|month|year)\}/g, (_, key: string) => values[key] ?? '')
		)
		.filter((part) => part !== '')
		.join('/');
}

/** Without both parts two certificates could get the same number. */
export function isNumberPattern(pattern: string): boolean {
	return pattern.includes('{number}') && pattern.includes('{year}');
}
