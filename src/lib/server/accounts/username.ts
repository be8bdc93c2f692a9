/** A NIP or a chosen name: letters, digits, dot, hyphen and underscore. Case does not matter. */
export function isUsername(text: string): boolean {
	return /^[a-z0-9][a-z0-9._-]{2,39}$/i.test(text);
}

export function normalUsername(text: string): string {
	return text.trim().toLowerCase();
}
