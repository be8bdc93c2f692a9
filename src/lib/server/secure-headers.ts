/** For what the server renders; the policy for content is SvelteKit's. */
export function secureHeaders(headers: Headers, url: URL): void {
	headers.set('x-content-type-options', 'nosniff');
	headers.set('referrer-policy', 'same-origin');
	// The camera reads the code on a certificate.
	headers.set('permissions-policy', 'camera=(self), microphone=(), geolocation=(), payment=()');
	if (url.protocol === 'https:') headers.set('strict-transport-security', 'max-age=31536000');
}
