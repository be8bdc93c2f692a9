import type { Cookies } from '@sveltejs/kit';

/** Hands a `set-cookie` value of the accounts library to the browser as it stands. */
export function keepCookie(cookies: Cookies, text: string, url: URL): void {
	const [pair = '', ...attributes] = text.split(';').map((part) => part.trim());
	const at = pair.indexOf('=');
	const given = new Map(
		attributes.map((attribute) => {
			const [name = '', value = ''] = attribute.split('=', 2);
			return [name.toLowerCase(), value] as const;
		})
	);
	const maxAge = given.get('max-age');
	cookies.set(pair.slice(0, at), pair.slice(at + 1), {
		path: given.get('path') ?? '/',
		httpOnly: given.has('httponly'),
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		...(maxAge !== undefined && { maxAge: Number(maxAge) }),
		// It is encoded already.
		encode: (value) => value
	});
}
