import { error, json } from '@sveltejs/kit';
import { requireSession } from '#lib/server/accounts/require-session.ts';
import { findPulled } from '#lib/server/statements/find-pulled.ts';
import { whenFree } from '#lib/server/when-free.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const session = requireSession(locals);
	const after = url.searchParams.get('after') ?? '0';
	if (!/^\d{1,15}$/.test(after)) {
		error(400, { message: 'A cursor is a whole number', code: 'unreadable' });
	}
	const { db, now } = locals.server;
	const pulled = await whenFree(() => findPulled(db, session, Number(after), now()));
	return json(pulled, { headers: { 'cache-control': 'no-store' } });
};
