import { error, json } from '@sveltejs/kit';
import { addressHeader } from '#lib/server/accounts/create-auth.ts';
import { refusalIn } from '#lib/server/accounts/refusal-in.ts';
import { secureCookie } from '#lib/server/accounts/secure-cookie.ts';
import { whenFree } from '#lib/server/when-free.ts';
import type { RequestHandler } from './$types';

/** There is no sign-up, and nobody can ask whether a name exists: only these are offered. */
const offered = new Set(['sign-in/username', 'sign-out', 'change-password']);

export const POST: RequestHandler = async ({ locals, params, request, url, getClientAddress }) => {
	if (!offered.has(params.path)) error(404, { message: 'Not found', code: 'not-found' });

	const known = new Request(request);
	known.headers.set(addressHeader, getClientAddress());
	const answer = await whenFree(() => locals.server.auth.handler(known));
	if (answer.status >= 500) error(500, { message: 'Sign-in failed', code: 'unexpected' });
	const { status } = answer;
	const body: unknown = await answer.json().catch(() => undefined);
	const response = json(answer.ok ? body : refusalIn(status, body), { status });
	for (const cookie of answer.headers.getSetCookie()) {
		response.headers.append('set-cookie', secureCookie(cookie, url));
	}
	response.headers.set('cache-control', 'no-store');
	if (status === 429) response.headers.set('retry-after', '60');
	return response;
};
