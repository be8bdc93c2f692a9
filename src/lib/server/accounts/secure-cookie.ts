/** A cookie that came by https goes nowhere else. */
export function secureCookie(cookie: string, url: URL): string {
	return url.protocol === 'https:' ? `${cookie}; Secure` : cookie;
}
