/**
 * JSON with sorted keys and without `undefined`: equal values give equal text, whatever
 * order their keys were written in. Numbers and strings as RFC 8785 for the values we use.
 */
export function canonicalJson(value: unknown): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	if (Array.isArray(value)) {
		return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
	}
	let members = '';
	for (const key of Object.keys(value).sort()) {
		const member = (value as Record<string, unknown>)[key];
		if (member === undefined) continue;
		members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
	}
	return `{${members}}`;
}
