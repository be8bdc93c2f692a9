import { error, json } from '@sveltejs/kit';
import { addressHeader } from '#lib/server/accounts/create-auth.ts';
import { refusalIn } from '#lib/server/accounts/refusal-in.ts';
import { secureCookie } from '#lib/server/accounts/secure-cookie.ts';
import { whenFree } from '#lib/server/when-free.ts';
import type { RequestHandler } from './$types';

/** There is no sign-up, and nobody can ask whether a name exists: only these are offered. */
const offered = new Set(['sign-in/username', 'sign-out']);

export const POST: RequestHandler = async ({ locals, params, request, url, getClientAddress }) => {
	if (!offered.has(params.path)) error(404, { message: 'Not found', code: 'not-found' });

	const known = new Request(request);
	known.headers.set(addressHeader, getClientAddress());
	const answer = await whenFree(() => locals.server.auth.handler(known));
	if (answer.status >= 500) error(500, { message: 'Sign-in failed', code: 'unexpected' });
	const { status, body } = answer.ok ? accepted : await refusedBy(answer);
	const response = json(body, { status });
	for (const cookie of answer.headers.getSetCookie()) {
		response.headers.append('set-cookie', secureCookie(cookie, url));
	}
	response.headers.set('cache-control', 'no-store');
	if (status === 429) response.headers.set('retry-after', '60');
	return response;
};

// Not the library's answer: the session's token belongs into the cookie alone.
const accepted = { status: 200, body: { done: true } };

async function refusedBy(answer: Response) {
	const body = refusalIn(answer.status, await answer.json().catch(() => undefined));
	return { status: body.code === 'wrong-credentials' ? 401 : answer.status, body };
}
