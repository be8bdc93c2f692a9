/// <reference types="@sveltejs/kit" />
import { build, files, prerendered, version } from '$service-worker';
import { answerFor, isWorthKeeping } from './answer-for.ts';

// The compiler thinks of a window; this is the worker's own global.
const worker = self as unknown as ServiceWorkerGlobalScope;

const cacheName = `app-${version}`;
const assets = new Set([...build, ...files].filter(isWorthKeeping));
const pages = new Set(prerendered);

// No skipWaiting here: a new version never takes over a page in the middle of an attempt.
worker.addEventListener('install', (event) => event.waitUntil(fillCache()));

worker.addEventListener('activate', (event) => {
	event.waitUntil(Promise.all([removeOldCaches(), worker.clients.claim()]));
});

worker.addEventListener('message', (event) => {
	if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') {
		event.waitUntil(worker.skipWaiting());
	}
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (url.origin !== location.origin) return;
	const navigates = request.mode === 'navigate';
	const answer = answerFor(
		{ method: request.method, path: url.pathname, navigates },
		{ assets, pages }
	);
	if (answer.from === 'cache') event.respondWith(cached(answer.path, request));
	if (answer.from === 'network-or') event.respondWith(networkOr(answer.path, request));
});

/** All of one version or nothing. Files named by their content come from older versions' caches. */
async function fillCache(): Promise<void> {
	const older = await Promise.all(build.filter(isWorthKeeping).map((path) => caches.match(path)));
	const cache = await caches.open(cacheName);
	const kept = older.filter((response) => response !== undefined);
	await Promise.all(kept.map((response) => cache.put(response.url, response)));
	const here = new Set(kept.map(({ url }) => new URL(url).pathname));
	const missing = [...assets, ...pages].filter((path) => !here.has(path));
	await cache.addAll(missing.map((path) => new Request(path, { cache: 'no-cache' })));
}

async function removeOldCaches(): Promise<void> {
	const names = await caches.keys();
	await Promise.all(
		names
			.filter((name) => name.startsWith('app-') && name !== cacheName)
			.map((name) => caches.delete(name))
	);
}

async function cached(path: string, request: Request): Promise<Response> {
	const cache = await caches.open(cacheName);
	return (await cache.match(path)) ?? fetch(request);
}

async function networkOr(path: string, request: Request): Promise<Response> {
	try {
		return await fetch(request);
	} catch {
		return cached(path, request);
	}
}
