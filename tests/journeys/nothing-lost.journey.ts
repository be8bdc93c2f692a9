import { chromium } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attemptsFrom, pathOf } from '#lib/domain/progress/attempt.ts';
import { readPulled } from '#lib/protocol/pull.ts';
import type { BrowserContext } from '@playwright/test';
import type { DemoAccount, RunningServer } from '#tests/support/running-server.ts';
import { expect, openPage, test } from './journey.ts';
import { beginAsGuest, downloadModule, openActivity, signIn } from './steps/learner.ts';
import { activityOf, publishedModule } from './steps/module-on-server.ts';
import { bestPath, playPath } from './steps/play-scenario.ts';

test('an answer that the screen has confirmed survives the killing of the browser', async ({
	server,
	trouble,
	launchOptions
}) => {
	const { module } = await publishedModule(server.url);
	const { scenario } = activityOf(module, 'scenario', 'mobil-dinas');
	const path = bestPath(scenario);
	const first = scenario.scenes[scenario.start];
	const choice = first?.kind === 'decision' && first.choices.find(({ id }) => id === path[0]);
	if (!choice) throw new Error('The best path begins nowhere');
	const profile = await mkdtemp(join(tmpdir(), 'bimtek-profile-'));

	const context = await chromium.launchPersistentContext(profile, launchOptions);
	const page = await openPage(context, trouble);
	await beginAsGuest(page, server.url);
	await downloadModule(page, server.url);
	await openActivity(page, server.url, 'mobil-dinas');
	await page.getByRole('button', { name: 'Mulai kasus' }).click();
	await page.getByRole('button', { name: choice.text }).click();
	await expect(page.getByRole('heading', { name: 'Yang kemudian terjadi' })).toBeVisible();
	await crash(context);

	const again = await chromium.launchPersistentContext(profile, launchOptions);
	const next = await openPage(again, trouble);
	await openActivity(next, server.url, 'mobil-dinas');
	await playPath(next, scenario, path, 1, 2);
	await again.close();
	await rm(profile, { recursive: true });
});

test('a delivery whose answer is lost counts once', async ({ server, trouble, page }) => {
	const { module } = await publishedModule(server.url);
	const { scenario } = activityOf(module, 'scenario', 'mobil-dinas');
	const account = learner(server);
	await signIn(page, server.url, account);
	await downloadModule(page, server.url);

	// The server gets the first deliveries and commits them; the device never hears of it.
	let lost = 0;
	await page.context().route('**/api/statements', async (route) => {
		if (lost >= 2) return route.continue();
		lost += 1;
		await route.fetch();
		await route.abort('connectionreset');
	});
	await openActivity(page, server.url, 'mobil-dinas');
	await page.getByRole('button', { name: 'Mulai kasus' }).click();
	await playPath(page, scenario, bestPath(scenario));
	await page.goto(`${server.url}/belajar`);
	await expect(page.getByText(/Terkirim pukul/)).toBeVisible({ timeout: 60_000 });

	expect(lost).toBe(2);
	const [attempt, ...others] = await attemptsOnServer(page.context(), server.url);
	expect(others).toEqual([]);
	expect(attempt && pathOf(attempt)).toEqual(bestPath(scenario));
	expect(trouble).toEqual([]);
});

test('two devices of one learner end up equal', async ({ server, trouble, browser }) => {
	const { module } = await publishedModule(server.url);
	const { scenario } = activityOf(module, 'scenario', 'mobil-dinas');
	const account = learner(server);
	const office = await browser.newContext();
	const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
	const atOffice = await openPage(office, trouble);
	const onPhone = await openPage(phone, trouble);
	for (const device of [atOffice, onPhone]) {
		await signIn(device, server.url, account);
		await expect(device.getByRole('heading', { name: 'Netralitas ASN' })).toBeVisible();
		await downloadModule(device, server.url);
	}

	// Both are offline with the same case open, and both finish it.
	await office.setOffline(true);
	await phone.setOffline(true);
	for (const device of [atOffice, onPhone]) {
		await openActivity(device, server.url, 'mobil-dinas');
		await device.getByRole('button', { name: 'Mulai kasus' }).click();
		await playPath(device, scenario, bestPath(scenario));
	}
	await office.setOffline(false);
	await phone.setOffline(false);
	for (const device of [atOffice, onPhone]) {
		await device.goto(`${server.url}/belajar`);
		await expect(device.getByText(/Terkirim pukul/)).toBeVisible({ timeout: 60_000 });
	}

	expect(await attemptsOnServer(office, server.url)).toHaveLength(2);
	for (const device of [atOffice, onPhone]) {
		await device.reload();
		await expect(device.getByText('1 dari 5 kegiatan wajib lulus').first()).toBeVisible();
		await openActivity(device, server.url, 'mobil-dinas');
		await expect(device.getByText('Dikonfirmasi server').first()).toBeVisible({ timeout: 60_000 });
	}
	await office.close();
	await phone.close();
});

test('what a guest did comes along when they sign in', async ({ server, trouble, context }) => {
	const { module } = await publishedModule(server.url);
	const { scenario } = activityOf(module, 'scenario', 'mobil-dinas');
	const page = await openPage(context, trouble);
	await beginAsGuest(page, server.url);
	await downloadModule(page, server.url);
	await openActivity(page, server.url, 'mobil-dinas');
	await page.getByRole('button', { name: 'Mulai kasus' }).click();
	await playPath(page, scenario, bestPath(scenario));

	await signIn(page, server.url, learner(server));
	await page.getByRole('button', { name: 'Ya, itu pekerjaan saya' }).click();
	await page.goto(`${server.url}/belajar`);
	await expect(page.getByText('1 dari 5 kegiatan wajib lulus').first()).toBeVisible();
	await expect(page.getByText(/Terkirim pukul/)).toBeVisible({ timeout: 60_000 });
	expect(await attemptsOnServer(context, server.url)).toHaveLength(1);
});

test('a damaged download is told and never used', async ({ server, trouble, context }) => {
	const page = await openPage(context, trouble);
	await beginAsGuest(page, server.url);
	await context.route('**/api/packs/*', (route) =>
		route.fulfill({ contentType: 'application/json', body: '{"format":1,"module":{}}' })
	);
	await page.getByRole('button', { name: /^Unduh \(\d+ kB\)/ }).click();
	await expect(page.getByText('Unduhan rusak di jalan dan tidak dipakai.')).toBeVisible();
	await context.unroute('**/api/packs/*');
	await page.getByRole('button', { name: /^Unduh \(\d+ kB\)/ }).click();
	await expect(page.getByText('Tersedia luring')).toBeVisible();
});

function learner(server: RunningServer): DemoAccount {
	const account = server.accounts.get('peserta');
	if (!account) throw new Error(`No learner was printed:\n${server.output()}`);
	return account;
}

async function attemptsOnServer(context: BrowserContext, url: string) {
	const answer = await context.request.get(`${url}/api/pull?after=0`);
	const pulled = readPulled(await answer.json());
	if (!pulled) throw new Error('The server pulled nothing readable');
	return attemptsFrom(pulled.statements);
}

/** Ends every process of the browser at once, without a word to the page. */
async function crash(context: BrowserContext): Promise<void> {
	const page = context.pages()[0] ?? (await context.newPage());
	const session = await context.newCDPSession(page);
	// The browser ends in the middle of the call, which is what is wanted.
	await session.send('Browser.crash').catch(() => undefined);
}
