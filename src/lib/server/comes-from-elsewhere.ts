const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether another site's page sends this request to change something here. The host decides and
 * not the scheme, so that it works at every name the operator serves, behind any proxy.
 */
export function comesFromElsewhere(request: Request, url: URL): boolean {
	if (reading.has(request.method)) return false;
	const origin = request.headers.get('origin');
	if (origin === null) return false; // not a browser; a browser always says
	return !URL.canParse(origin) || new URL(origin).host !== url.host;
}
