/** Birth date and serial are hidden; enough stays for the holder to recognise it. */
export function maskNip(nip: string): string {
	if (nip.length < 8) return '•'.repeat(nip.length);
	return `${nip.slice(0, 4)}${'•'.repeat(nip.length - 7)}${nip.slice(-3)}`;
}
