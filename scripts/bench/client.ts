import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { startServer } from '#tests/support/running-server.ts';
import { buildIfStale } from '../build-if-stale.ts';
import { findBrowser } from '../find-browser.ts';
import { percentile } from './percentile.ts';

const scenario = '/belajar/netralitas-asn/dasar-netralitas/mobil-dinas';
// A phone on a poor network: 1.6 Mbit/s, 150 ms there and back, a quarter of this processor.
const poorNetwork = {
	offline: false,
	latency: 150,
	downloadThroughput: 1_600_000 / 8,
	uploadThroughput: 750_000 / 8
};

/**
 * What a browser loads and how long a learner waits. Script bytes are those of the files in gzip,
 * to compare with our bars; all bytes are as they cross the wire, headers included. Option: `runs`
 * (5); times are medians.
 */
export async function bench(options: Record<string, string | undefined>) {
	const runs = Number(options.runs ?? 5);
	buildIfStale();
	const server = await startServer({ BIMTEK_DEMO: '1' });
	const browser = await chromium.launch({
		executablePath: findBrowser(),
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
	});
	try {
		const landing = await firstLoad(browser, server.url);
		const learner = await firstLoad(browser, `${server.url}/belajar`);
		const context = await prepared(browser, server.url);
		const warm = await times(runs, () => firstChoice(context, server.url, true));
		await context.setOffline(true);
		const offline = await times(runs, () => firstChoice(context, server.url, false));
		const offline4x = await times(runs, () => firstChoice(context, server.url, true));
		return {
			figures: {
				landingJsBytes: landing.js,
				learnerJsBytes: learner.js,
				learnerBlockingJsBytes: learner.jsBeforeUse,
				learnerScripts: learner.scripts,
				learnerAllBytes: learner.all,
				firstChoiceWarmMobileMs: percentile(warm, 0.5),
				offlineStartMs: percentile(offline, 0.5),
				offlineStart4xMs: percentile(offline4x, 0.5)
			},
			floor: {}
		};
	} finally {
		await browser.close();
		await server.dispose();
	}
}

/** What one first visit loads for its page; what the worker stores for later is not counted. */
async function firstLoad(browser: Browser, url: string) {
	const context = await browser.newContext({ serviceWorkers: 'block', locale: 'id-ID' });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	let all = 0;
	session.on('Network.loadingFinished', ({ encodedDataLength }) => (all += encodedDataLength));
	const scripts: Promise<{ url: string; bytes: number }>[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() !== 'script') return;
		const bytes = response.body().then((body) => gzipSync(body).length);
		scripts.push(bytes.then((bytes) => ({ url: response.url(), bytes })));
	});
	await page.addInitScript(markHeading);
	await page.goto(url);
	await page.getByRole('heading', { level: 1 }).waitFor();
	await page.waitForLoadState('networkidle');
	const early = new Set(await page.evaluate(scriptsBeforeHeading));
	const loaded = await Promise.all(scripts);
	await context.close();
	return {
		js: sum(loaded),
		jsBeforeUse: sum(loaded.filter(({ url }) => early.has(url))),
		scripts: loaded.length,
		all
	};
}

function sum(files: readonly { bytes: number }[]): number {
	return files.reduce((total, { bytes }) => total + bytes, 0);
}

/** Runs in the page: notes when its heading is there. */
function markHeading() {
	new MutationObserver((_, observer) => {
		if (!document.querySelector('h1')) return;
		performance.mark('heading');
		observer.disconnect();
	}).observe(document, { childList: true, subtree: true });
}

/** Runs in the page: what had been asked for by then, whether or not it had come. */
function scriptsBeforeHeading(): string[] {
	const heading = performance.getEntriesByName('heading')[0]?.startTime ?? Infinity;
	return performance
		.getEntriesByType('resource')
		.filter(({ startTime }) => startTime < heading)
		.map(({ name }) => name);
}

/** A guest's device with the app and the module on it, and a case under way. */
async function prepared(browser: Browser, url: string): Promise<BrowserContext> {
	const context = await browser.newContext({ locale: 'id-ID' });
	const page = await context.newPage();
	await page.goto(`${url}/belajar`);
	await page.getByRole('radio', { name: 'PNS', exact: true }).check();
	await page.getByRole('button', { name: 'Mulai sebagai tamu' }).click();
	await page.getByRole('button', { name: /^Unduh/ }).click();
	await page.getByText('Tersedia luring').waitFor();
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await page.goto(url + scenario);
	await page.getByRole('button', { name: 'Mulai kasus' }).click();
	// One decision, because a case without one opens at its briefing.
	await page.locator('button[aria-keyshortcuts="1"]').click();
	await page.getByRole('heading', { name: 'Yang kemudian terjadi' }).waitFor();
	await page.close();
	return context;
}

/** Milliseconds from opening the deep link of a case under way until a choice can be clicked. */
async function firstChoice(context: BrowserContext, url: string, phone: boolean): Promise<number> {
	const page: Page = await context.newPage();
	if (phone) {
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		await session.send('Network.emulateNetworkConditions', poorNetwork);
	}
	const start = performance.now();
	await page.goto(url + scenario, { waitUntil: 'commit' });
	await page.locator('button[aria-keyshortcuts="1"]').waitFor();
	const ms = performance.now() - start;
	await page.close();
	return ms;
}

async function times(runs: number, measure: () => Promise<number>): Promise<readonly number[]> {
	const all: number[] = [];
	for (let run = 0; run < runs; run += 1) all.push(await measure());
	return all;
}
