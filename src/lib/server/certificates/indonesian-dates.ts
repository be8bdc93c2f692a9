const months = [
	'Januari',
	'Februari',
	'Maret',
	'April',
	'Mei',
	'Juni',
	'Juli',
	'Agustus',
	'September',
	'Oktober',
	'November',
	'Desember'
];

/** `2026-11-02` → `2 November 2026`, the same on every machine whatever its language data. */
export function indonesianDate(iso: string): string {
	const [year, month, day] = iso.split('-');
	return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

/** Says what two dates share only once: `20 s.d. 22 November 2026`. */
export function indonesianPeriod(from: string, to: string): string {
	if (from === to) return indonesianDate(to);
	if (from.slice(0, 7) === to.slice(0, 7)) {
		return `${Number(from.slice(8))} s.d. ${indonesianDate(to)}`;
	}
	return `${indonesianDate(from)} s.d. ${indonesianDate(to)}`;
}

/** Decimal comma, no needless zeros. */
export function indonesianNumber(value: number, decimals = 2): string {
	return String(Number(value.toFixed(decimals))).replace('.', ',');
}
