const digits = [
	'nol',
	'satu',
	'dua',
	'tiga',
	'empat',
	'lima',
	'enam',
	'tujuh',
	'delapan',
	'sembilan'
];

/** Indonesian words beside a figure, as official papers write it: 2 → `dua`, 1.5 → `satu koma lima`. */
export function numberInWords(value: number): string {
	const [whole = '0', decimals] = String(Math.abs(value)).split('.');
	const spoken = wholeInWords(Number(whole));
	if (decimals === undefined) return spoken;
	return `${spoken} koma ${Array.from(decimals, (digit) => digits[Number(digit)]).join(' ')}`;
}

function wholeInWords(value: number): string {
	if (value < 10) return digits[value] ?? '';
	if (value === 10) return 'sepuluh';
	if (value === 11) return 'sebelas';
	if (value < 20) return `${wholeInWords(value - 10)} belas`;
	if (value < 100) return joined(Math.floor(value / 10), 'puluh', value % 10);
	if (value < 200) return rest('seratus', value - 100);
	if (value < 1000) return joined(Math.floor(value / 100), 'ratus', value % 100);
	if (value < 2000) return rest('seribu', value - 1000);
	return joined(Math.floor(value / 1000), 'ribu', value % 1000);
}

function joined(count: number, unit: string, remainder: number): string {
	return rest(`${wholeInWords(count)} ${unit}`, remainder);
}

function rest(head: string, remainder: number): string {
	return remainder === 0 ? head : `${head} ${wholeInWords(remainder)}`;
}
