import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Open to everybody; a pack never changes, and an old one stays. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
	const accepted = request.headers.get('accept-encoding');
	const pack = await locals.server.packBytes(params.hash, accepted);
	if (!pack) error(404, { message: 'This pack was never published here', code: 'unknown-pack' });
	const headers = {
		'content-type': 'application/json',
		'cache-control': 'public, max-age=31536000, immutable',
		vary: 'accept-encoding',
		...(pack.encoding !== 'identity' && { 'content-encoding': pack.encoding })
	};
	return new Response(pack.bytes, { headers });
};
