const codes: Readonly<Record<number, string>> = {
	404: 'not-found',
	405: 'not-offered',
	413: 'too-large',
	415: 'unreadable'
};

/** The code of a refusal that the framework makes before our routes are asked. */
export function codeOfStatus(status: number): string {
	return codes[status] ?? 'unreadable';
}
