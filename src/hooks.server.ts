import {
	error as refuse,
	type Handle,
	type HandleServerError,
	type ServerInit
} from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { building, dev } from '$app/environment';
import { env } from '$env/dynamic/private';
import { languageIn } from '#lib/i18n/stored-language.ts';
import { readSession } from '#lib/server/accounts/read-session.ts';
import { secureCookie } from '#lib/server/accounts/secure-cookie.ts';
import { comesFromElsewhere } from '#lib/server/comes-from-elsewhere.ts';
import { explainRefusal, problemLine } from '#lib/server/explain-refusal.ts';
import { logFailure } from '#lib/server/log-failure.ts';
import { openServer, type Server } from '#lib/server/open-server.ts';
import { secureHeaders } from '#lib/server/secure-headers.ts';
import { whenFree } from '#lib/server/when-free.ts';

let server: Server;

// The only place where the server's parts are put together.
export const init: ServerInit = async () => {
	if (building) return;
	const opened = await openServer({
		dataDir: env.DATA_DIR ?? './data',
		coursesDir: env.COURSES_DIR ?? './courses',
		...(env.BIMTEK_SECRET && { secret: env.BIMTEK_SECRET })
	});
	if (opened.kind === 'refused') refuseToStart(explainRefusal(opened.refusal));
	for (const warning of opened.warnings) process.stderr.write(`${problemLine(warning)}\n`);
	server = opened.server;
	process.once('sveltekit:shutdown', () => void server.close());
};

const provideServer: Handle = async ({ event, resolve }) => {
	event.locals.session = undefined;
	event.locals.language = languageIn(event.request.headers.get('cookie') ?? '') ?? 'id';
	if (building) return resolve(event);
	if (comesFromElsewhere(event.request, event.url)) {
		refuse(403, { message: 'This request comes from another site', code: 'foreign-origin' });
	}
	event.locals.server = server;
	const { session, cookies } = await whenFree(() =>
		readSession(server.auth, event.request.headers)
	);
	event.locals.session = session;
	const response = await resolve(event);
	for (const cookie of cookies) {
		response.headers.append('set-cookie', secureCookie(cookie, event.url));
	}
	return response;
};

const fillPage: Handle = async ({ event, resolve }) => {
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.language)
	});
	secureHeaders(response.headers, event.url);
	return response;
};

export const handle = sequence(provideServer, fillPage);

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message, code: 'not-found' };
	const id = crypto.randomUUID();
	logFailure({ id, status, method: event.request.method, route: event.route.id, error });
	return { message, code: 'unexpected', id };
};

function refuseToStart(message: string): never {
	if (dev) throw new Error(message);
	process.stderr.write(`\n${message}\n`);
	process.exit(1);
}
