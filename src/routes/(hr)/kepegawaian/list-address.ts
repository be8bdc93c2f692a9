type Changes = Readonly<Record<string, string | undefined>>;

/** The list's address with some of what it asks for changed; `undefined` takes a part away. */
export function listAddress(search: string, changes: Changes, path = '/kepegawaian'): string {
	const params = new URLSearchParams(search);
	// Another question begins on its first page.
	if (!('halaman' in changes)) params.delete('halaman');
	for (const [name, value] of Object.entries(changes)) {
		if (value === undefined) params.delete(name);
		else params.set(name, value);
	}
	const asked = params.toString();
	return asked === '' ? path : `${path}?${asked}`;
}
