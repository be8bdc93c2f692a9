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
import { appendCookies } from '#lib/server/accounts/append-cookies.ts';
import { isClosed } from '#lib/server/accounts/is-closed.ts';
import { readSession } from '#lib/server/accounts/read-session.ts';
import { printDemoAccounts } from '#lib/server/agencies/print-demo-accounts.ts';
import { codeOfStatus } from '#lib/server/code-of-status.ts';
import { comesFromElsewhere } from '#lib/server/comes-from-elsewhere.ts';
import { ensureAgency } from '#lib/server/ensure-agency.ts';
import { explainMistakes, explainRefusal, problemLine } from '#lib/server/explain-refusal.ts';
import { followCourses } from '#lib/server/follow-courses.ts';
import { logFailure } from '#lib/server/log-failure.ts';
import { openServer, type Server } from '#lib/server/open-server.ts';
import { secureHeaders } from '#lib/server/secure-headers.ts';
import { whenFree } from '#lib/server/when-free.ts';

let server: Server;

// The only place where the server's parts are put together.
export const init: ServerInit = async () => {
	if (building) return;
	const coursesDir = env.COURSES_DIR ?? './courses';
	const opened = await openServer({
		dataDir: env.DATA_DIR ?? './data',
		coursesDir,
		evenIfUnreadable: dev,
		...(env.BIMTEK_SECRET && { secret: env.BIMTEK_SECRET })
	});
	if (opened.kind === 'refused') refuseToStart(explainRefusal(opened.refusal));
	for (const warning of opened.warnings) process.stderr.write(`${problemLine(warning)}\n`);

	server = opened.server;
	if (server.courseMistakes.length > 0) {
		process.stderr.write(`\n${explainMistakes(server.courseMistakes)}\n\n`);
	}
	const agency = await ensureAgency(server.db, {
		mayBeDemo: env.NODE_ENV !== 'production' || env.BIMTEK_DEMO === '1',
		now: server.now()
	});
	if (agency.kind === 'missing') refuseToStart(explainRefusal({ kind: 'no-agency' }));
	if (agency.kind === 'demo') {
		const address = env.ORIGIN ?? `http://localhost:${env.PORT ?? (dev ? '5173' : '3000')}`;
		process.stdout.write(`\n${printDemoAccounts(agency.accounts, address)}\n`);
	}
	const unfollow = followCourses(server, dev ? coursesDir : undefined);
	process.once('sveltekit:shutdown', () => {
		unfollow();
		void server.close();
	});
};

const provideServer: Handle = async ({ event, resolve }) => {
	const { locals, request, url } = event;
	locals.session = undefined;
	locals.language = languageIn(request.headers.get('cookie') ?? '') ?? 'id';
	if (building) return resolve(event);
	// Programs are told a code, and never a page, whatever they forgot to ask for.
	if (url.pathname.startsWith('/api/')) request.headers.set('accept', 'application/json');

	if (comesFromElsewhere(request, url)) {
		refuse(403, { message: 'This request comes from another site', code: 'foreign-origin' });
	}
	locals.server = server;
	const { session, cookies } = await whenFree(() => readSession(server.auth, request.headers));
	locals.session = session && (await isClosed(server.db, session)) ? undefined : session;
	const response = await resolve(event);
	appendCookies(response.headers, cookies, url);
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
	// What a client did wrong is told to the client; the log would only repeat what it sent.
	if (status < 500) return { message, code: codeOfStatus(status) };
	const id = crypto.randomUUID();
	logFailure({ id, status, method: event.request.method, route: event.route.id, error });
	return { message, code: 'unexpected', id };
};

function refuseToStart(message: string): never {
	if (dev) throw new Error(message);
	process.stderr.write(`\n${message}\n`);
	process.exit(1);
}
