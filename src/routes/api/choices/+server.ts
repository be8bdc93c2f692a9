import { error, json } from '@sveltejs/kit';
import { requireSession } from '#lib/server/accounts/require-session.ts';
import { isScenario } from '#lib/server/choices/is-scenario.ts';
import { whenFree } from '#lib/server/when-free.ts';
import type { RequestHandler } from './$types';

/** `?activity=<course>/<module>/<activity>`: what colleagues chose in a case that is on offer. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { agencyId } = requireSession(locals);
	const { choices, offer } = locals.server;
	const activity = url.searchParams.get('activity') ?? '';
	if (!isScenario(offer, activity)) {
		error(404, { message: 'There is no such case on offer', code: 'unknown-activity' });
	}
	const shared = await whenFree(() => choices({ agencyId, activity }));
	return json(shared, { headers: { 'cache-control': 'private, no-store' } });
};
