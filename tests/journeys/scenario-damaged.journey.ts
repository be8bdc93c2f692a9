import type { BrowserContext, Page } from '@playwright/test';
import { canonicalJson } from '#lib/domain/shared/canonical-json.ts';
import { packHash } from '#lib/protocol/pack.ts';
import { expect, openPage, test } from './journey.ts';
import { beginAsGuest, downloadModule, openActivity } from './steps/learner.ts';
import { activityOf, publishedModule } from './steps/module-on-server.ts';
import { bestPath, playPath } from './steps/play-scenario.ts';

test('a pack that decayed on the disk is told, fetched again, and the attempt goes on', async ({
	server,
	context,
	trouble
}) => {
	const { module } = await publishedModule(server.url);
	const { scenario } = activityOf(module, 'scenario', 'mobil-dinas');
	const path = bestPath(scenario);
	const page = await openPage(context, trouble);
	await beginAsGuest(page, server.url);
	await downloadModule(page, server.url);
	await openActivity(page, server.url, 'mobil-dinas');
	await page.getByRole('button', { name: 'Mulai kasus' }).click();
	await playPath(page, scenario, path, 0, 1);

	await spoilPacks(page);
	await page.reload();
	await expect(page.getByText('Materi ini tidak dapat dibuka')).toBeVisible();
	await expect(page.getByText(/tidak ada yang hilang/)).toBeVisible();
	await page.getByRole('button', { name: /^Unduh materi percobaan ini/ }).click();
	await expect(page.getByRole('button', { name: 'Tampilan naskah' })).toBeVisible();
	await page.reload();
	await playPath(page, scenario, path, 1);
});

test('a whole pack with a missing scene is told, and the newer one is played instead', async ({
	server,
	context,
	trouble
}) => {
	const { module } = await publishedModule(server.url);
	const { scenario } = activityOf(module, 'scenario', 'mobil-dinas');
	const path = bestPath(scenario);
	const page = await openPage(context, trouble);
	const restore = await offerWithout(context, server.url, 'mobil-dinas');
	await beginAsGuest(page, server.url);
	await downloadModule(page, server.url);
	await openActivity(page, server.url, 'mobil-dinas');
	await page.getByRole('button', { name: 'Mulai kasus' }).click();
	await page.locator('button[data-entry]').first().click();

	await expect(page.getByText('Materi ini tidak dapat dibuka')).toBeVisible();
	await expect(page.getByText(/tidak ada yang hilang/)).toBeVisible();
	await restore();
	await page.goto(`${server.url}/belajar`);
	await openActivity(page, server.url, 'mobil-dinas');
	await page.getByRole('button', { name: 'Mulai kasus' }).click();
	await page.locator('button[data-entry]').first().click();
	await page.getByRole('button', { name: /^Perbarui/ }).click();
	await page.getByRole('button', { name: 'Mulai dengan salinan itu' }).click();
	await page.getByRole('button', { name: 'Mulai kasus' }).click();
	await playPath(page, scenario, path);
	await expect(page.getByText('Lulus', { exact: true }).first()).toBeVisible();
});

/** Changes one letter of every pack's text where it lies. */
async function spoilPacks(page: Page): Promise<void> {
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('bimtek-device');
				opening.onerror = () => reject(new Error('The database does not open'));
				opening.onsuccess = () => {
					const change = opening.result.transaction('packTexts', 'readwrite');
					const rows = change.objectStore('packTexts');
					rows.openCursor().onsuccess = ({ target }) => {
						const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
						if (!cursor) return;
						const row = cursor.value as { hash: string; text: string };
						cursor.update({ ...row, text: row.text.replace('Camat', 'Cemat') });
						cursor.continue();
					};
					change.oncomplete = () => resolve();
				};
			})
	);
}

/** The server offers a pack that keeps its hash's promise, but whose case lacks every later scene. */
async function offerWithout(context: BrowserContext, url: string, activity: string) {
	const { hash } = await publishedModule(url);
	const pack = JSON.parse(await (await fetch(`${url}/api/packs/${hash}`)).text()) as {
		module: {
			activities: { id: string; scenario?: { start: string; scenes: Record<string, unknown> } }[];
		};
	};
	const scenario = pack.module.activities.find(({ id }) => id === activity)?.scenario;
	if (!scenario) throw new Error(`There is no case ${activity}`);
	scenario.scenes = { [scenario.start]: scenario.scenes[scenario.start] };
	const text = canonicalJson(pack);
	const broken = await packHash(text);
	const catalogue = (await (await fetch(`${url}/api/catalogue`)).text()).replaceAll(hash, broken);
	await context.route('**/api/catalogue', (route) =>
		route.fulfill({ contentType: 'application/json', body: catalogue })
	);
	await context.route(`**/api/packs/${broken}`, (route) =>
		route.fulfill({ contentType: 'application/json', body: text })
	);
	return () => context.unroute('**/api/catalogue');
}
