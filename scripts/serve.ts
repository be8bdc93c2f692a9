import http from 'node:http';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { headersForAll } from '../src/lib/server/secure-headers.ts';

// Serves what `npm run build` made. Environment: HOST, PORT, DATA_DIR, COURSES_DIR, ORIGIN and
// what docs/operations.md lists.
const handlerFile = new URL('../build/handler.js', import.meta.url);
if (!existsSync(handlerFile)) fail('Nothing is built yet. Run: npm start');

const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 3000);
// Cookies, storage and the demo's printed address belong to this name.
const shown = ['0.0.0.0', '127.0.0.1', '::'].includes(host) ? 'localhost' : host;

// Without ORIGIN the address is what the browser asked for; a proxy in front says if it was https.
if (!process.env.ORIGIN) process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto';

const { handler } = (await import(pathToFileURL(handlerFile.pathname).href)) as {
	handler: (req: http.IncomingMessage, res: http.ServerResponse, next: () => void) => void;
};

const server = http.createServer((req, res) => {
	req.headers['x-forwarded-proto'] ??= 'http';
	// Also on static and prerendered files, which no hook sees.
	res.setHeaders(new Map(Object.entries(headersForAll(isHttps(req)))));
	res.setHeader('content-security-policy', "frame-ancestors 'none'");
	// Browsers must always ask whether there is a newer worker.
	if (req.url === '/service-worker.js') res.setHeader('cache-control', 'no-cache');
	handler(req, res, () => {
		res.statusCode = 404;
		res.end();
	});
});

server.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EADDRINUSE') {
		fail(`Port ${port} is taken by another program. Try: PORT=${port + 1} npm start`);
	}
	throw error;
});
server.listen(port, host);
await once(server, 'listening');
process.stdout.write(`\nBimtek Netral  →  http://${shown}:${port}\n`);

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
	process.on(signal, () => {
		if (stopping) return;
		stopping = true;
		server.close(() => {
			// SvelteKit's own name for it: hooks close the database on this event.
			process.emit('sveltekit:shutdown' as never, signal as never);
			process.exitCode = 0;
		});
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), 5000).unref();
	});
}

function isHttps({ headers }: http.IncomingMessage): boolean {
	const { ORIGIN, PROTOCOL_HEADER = '' } = process.env;
	return ORIGIN ? ORIGIN.startsWith('https:') : headers[PROTOCOL_HEADER] === 'https';
}

function fail(message: string): never {
	process.stderr.write(`${message}\n`);
	process.exit(1);
}
