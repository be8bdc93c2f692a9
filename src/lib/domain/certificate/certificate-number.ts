const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/**
 * A number by the agency's pattern, e.g. `{number}/BIMTEK/{unit}/{month}/{year}`:
 * `{number}` runs per year with at least four digits, `{month}` is Roman, as offices write it.
 */
export function certificateNumber(
	pattern: string,
	parts: { readonly running: number; readonly unit: string; readonly issuedOn: string }
): string {
	const [year = '', month = ''] = parts.issuedOn.split('-');
	return pattern
		.replace('{number}', String(parts.running).padStart(4, '0'))
		.replace('{unit}', parts.unit)
		.replace('{month}', romans[Number(month) - 1] ?? '')
		.replace('{year}', year);
}
