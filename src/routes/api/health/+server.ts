import { json } from '@sveltejs/kit';
import { version } from '$app/environment';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
	await locals.server.db.selectFrom('agency').select('id').limit(1).execute();
	return json({ status: 'ok', version }, { headers: { 'cache-control': 'no-store' } });
};
