import { isHttpError, isRedirect, type RequestEvent } from '@sveltejs/kit';
import type { Session } from '#lib/server/accounts/session.ts';
import type { Server } from '#lib/server/open-server.ts';

type Handler = (event: never) => Response | Promise<Response>;

type Call = {
	readonly server?: Server;
	readonly session?: Session;
	readonly method?: string;
	readonly path?: string;
	readonly params?: Readonly<Record<string, string>>;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: BodyInit;
};

export const origin = 'http://bimtek.contoh.go.id';

/** Calls a `+server.ts` handler as SvelteKit would; what it throws becomes the answer. */
export async function callRoute(handler: Handler, call: Call): Promise<Response> {
	const url = new URL(call.path ?? '/', origin);
	const request = new Request(url, {
		method: call.method ?? 'GET',
		headers: { origin, ...call.headers },
		...(call.body !== undefined && { body: call.body, duplex: 'half' })
	});
	const event = {
		locals: { server: call.server, session: call.session, language: 'id' },
		params: call.params ?? {},
		request,
		url,
		route: { id: call.path ?? '/' },
		cookies: { get: () => undefined, getAll: () => [] },
		setHeaders: () => undefined,
		getClientAddress: () => '10.0.0.1'
	} as unknown as RequestEvent;
	try {
		return await handler(event as never);
	} catch (thrown) {
		if (isHttpError(thrown)) return Response.json(thrown.body, { status: thrown.status });
		if (isRedirect(thrown)) return new Response(null, { status: thrown.status });
		throw thrown;
	}
}
