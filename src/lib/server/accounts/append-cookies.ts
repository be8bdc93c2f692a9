import { secureCookie } from './secure-cookie.ts';

/**
 * Adds what became of the session that the request came with. A cookie that the answer sets itself
 * wins: who signs in with an ended session in the browser must not be signed out in the same breath.
 */
export function appendCookies(headers: Headers, cookies: readonly string[], url: URL): void {
	const answered = new Set(headers.getSetCookie().map(nameOf));
	for (const cookie of cookies) {
		if (!answered.has(nameOf(cookie))) headers.append('set-cookie', secureCookie(cookie, url));
	}
}

function nameOf(cookie: string): string {
	return cookie.split('=', 1)[0] ?? '';
}
