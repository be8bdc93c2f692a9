import type { RequestHandler } from './$types';

/** Open to everybody: guests learn too. */
export const GET: RequestHandler = ({ locals, request }) => {
	const { catalogue, tag } = locals.server.offer;
	const headers = { etag: tag, 'cache-control': 'no-cache' };
	if (request.headers.get('if-none-match')?.includes(tag)) {
		return new Response(null, { status: 304, headers });
	}
	return new Response(catalogue, { headers: { ...headers, 'content-type': 'application/json' } });
};
