import { json } from '@sveltejs/kit';
import { version } from '$app/environment';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
	await locals.server.db.selectFrom('agency').select('id').limit(1).execute();
	const courses = locals.server.courseMistakes.length === 0 ? 'current' : 'last-good';
	return json({ status: 'ok', courses, version }, { headers: { 'cache-control': 'no-store' } });
};
