/** For every answer, files and pages made in advance among them. */
export function headersForAll(isHttps: boolean): Readonly<Record<string, string>> {
	return {
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
		'referrer-policy': 'same-origin',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		// The camera reads the code on a certificate.
		'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=()',
		...(isHttps && { 'strict-transport-security': 'max-age=31536000' })
	};
}

/**
 * For what is answered by code. The policy for pages is SvelteKit's; what has none of its own may
 * load and run nothing, and what does not say how long it may be kept is kept by nobody.
 */
export function secureHeaders(headers: Headers, url: URL): void {
	for (const [name, value] of Object.entries(headersForAll(url.protocol === 'https:'))) {
		headers.set(name, value);
	}
	if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
	if (!headers.has('content-security-policy')) {
		headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
	}
}
