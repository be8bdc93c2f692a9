import { json } from '@sveltejs/kit';
import { authorVersion } from '../../author-version.ts';
import { requireAuthor } from '../../require-author.ts';
import type { RequestHandler } from './$types';

/** Asked every second by each open page, so it does next to nothing. */
export const GET: RequestHandler = async (event) => {
	requireAuthor(event);
	const version = await authorVersion(event.locals.server);
	return json({ version }, { headers: { 'cache-control': 'private, no-store' } });
};
