import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entriesOnOffer, positionAfter } from '#lib/domain/scenario/position.ts';
import { firstModuleOnly, startServer } from '#tests/support/running-server.ts';
import { expect, openPage, test } from './journey.ts';
import { frontOf } from './steps/front-server.ts';
import { beginAsGuest, downloadModule, openActivity, signIn } from './steps/learner.ts';
import { activityOf, publishedModule } from './steps/module-on-server.ts';
import { moduleNamed, openByLink } from './steps/other-module.ts';
import { bestPath, playPath } from './steps/play-scenario.ts';

test('a browser killed at any moment of a case comes back to that moment', async ({
	trouble,
	launchOptions
}) => {
	test.setTimeout(240_000);
	const server = await startServer({ BIMTEK_DEMO: '1', COURSES_DIR: 'courses' });
	const module = await moduleNamed(server.url, 'keluarga-asn');
	const { scenario } = activityOf(module, 'scenario', 'satu-foto');
	const role = entriesOnOffer(positionAfter(scenario, []))[0]?.id ?? '';
	const path = bestPath(scenario, [role]);
	const address = `${server.url}/belajar/${module.course}/${module.id}/satu-foto`;
	const profile = await mkdtemp(join(tmpdir(), 'bimtek-profile-'));
	const open = () =>
		chromium.launchPersistentContext(profile, { ...launchOptions, locale: 'id-ID' });
	const headingAfter = (steps: number) =>
		positionAfter(scenario, path.slice(0, steps)).scene.heading;

	let context = await open();
	let page = await openPage(context, trouble);
	const killed = async () => {
		await crash(context);
		context = await open();
		page = await openPage(context, trouble);
		await page.goto(address);
	};
	const choose = async (step: number) => {
		const offered = entriesOnOffer(positionAfter(scenario, path.slice(0, step)));
		await page.keyboard.press(String(offered.findIndex(({ id }) => id === path[step]) + 1));
	};
	const heading = (name: string) => page.getByRole('heading', { name, exact: true });

	await beginAsGuest(page, server.url);
	await openByLink(page, server.url, module, 'satu-foto');

	await test.step('before a role was taken', async () => {
		await page.getByRole('button', { name: 'Mulai kasus' }).click();
		await expect(heading(headingAfter(0))).toBeFocused();
		await killed();
		await page.getByRole('button', { name: 'Mulai kasus' }).click();
		await expect(heading(headingAfter(0))).toBeFocused();
	});

	await test.step('as soon as a role was taken', async () => {
		await choose(0);
		await expect(heading(headingAfter(1))).toBeFocused();
		await killed();
		await expect(heading(headingAfter(1))).toBeFocused();
	});

	await test.step('as soon as a thought was kept', async () => {
		await page.getByText('Pikiran saya').click();
		await page.getByRole('textbox').fill('Keluarga sendiri.');
		await page.getByRole('button', { name: 'Simpan catatan' }).click();
		await expect(page.getByText('Tersimpan di perangkat ini', { exact: true })).toBeVisible();
		await killed();
		await expect(page.getByRole('textbox')).toHaveValue('Keluarga sendiri.');
	});

	await test.step('while reading what followed', async () => {
		await page.locator('.scene h2').focus();
		await choose(1);
		await expect(heading('Yang kemudian terjadi')).toBeFocused();
		await killed();
		await expect(heading(headingAfter(2))).toBeFocused();
	});

	await test.step('while looking back', async () => {
		await page.keyboard.press('ArrowLeft');
		await expect(heading('Meninjau langkah 2 dari 2')).toBeFocused();
		await killed();
		await expect(heading(headingAfter(2))).toBeFocused();
	});

	await test.step('with the last decision made, in the transcript', async () => {
		await page.getByRole('button', { name: 'Tampilan naskah' }).click();
		for (let step = 2; step < path.length; step += 1) {
			await expect(heading(headingAfter(step)).last()).toBeFocused();
			await choose(step);
			await expect(heading('Keputusan Anda').last()).toBeFocused();
			if (step + 1 < path.length) await page.keyboard.press('Enter');
		}
		await killed();
		await page.getByRole('button', { name: 'Lihat pembahasan' }).click();
		await expect(page.getByText('Keluarga sendiri.')).toBeVisible();
	});

	await context.close();
	await server.dispose();
	await rm(profile, { recursive: true });
});

test('a case that was edited meanwhile is finished as it was begun', async ({
	trouble,
	context
}) => {
	test.setTimeout(180_000);
	const courses = await firstModuleOnly();
	const server = await startServer({ BIMTEK_DEMO: '1', COURSES_DIR: courses });
	const { module } = await publishedModule(server.url);
	const { scenario } = activityOf(module, 'scenario', 'mobil-dinas');
	const path = bestPath(scenario);
	const account = server.accounts.get('peserta');
	if (!account) throw new Error('No learner was printed');
	const page = await openPage(context, trouble);
	await signIn(page, server.url, account);
	await downloadModule(page, server.url);
	await openActivity(page, server.url, 'mobil-dinas');
	await page.getByRole('button', { name: 'Mulai kasus' }).click();
	await playPath(page, scenario, path, 0, 1);

	await server.stop();
	const edited = await editTitle(join(courses, 'netralitas-asn/01-dasar-netralitas/mobil-dinas'));
	await server.startAgain();
	await page.goto(`${server.url}/belajar`);
	await expect(page.getByText(/Ditawarkan setelah kegiatan/).first()).toBeVisible();
	await openActivity(page, server.url, 'mobil-dinas');
	await expect(page.getByRole('heading', { level: 1, name: scenario.title })).toBeVisible();
	await playPath(page, scenario, path, 1);
	await page.goto(`${server.url}/belajar`);
	await expect(page.getByText(/Terkirim pukul/)).toBeVisible({ timeout: 60_000 });
	await openActivity(page, server.url, 'mobil-dinas');
	await expect(page.getByText('Dikonfirmasi server').first()).toBeVisible({ timeout: 60_000 });

	await page.goto(`${server.url}/belajar`);
	await page.getByRole('button', { name: /^Perbarui/ }).click();
	await expect(page.getByText('Modul siap dikerjakan tanpa internet.')).toBeAttached();
	await openActivity(page, server.url, 'mobil-dinas');
	await page.getByRole('button', { name: 'Ulangi' }).click();
	await expect(page.getByRole('heading', { level: 1, name: edited })).toBeVisible();
	await server.dispose();
	await rm(courses, { recursive: true });
});

test('a new version of the app waits until the case has been left, and the case goes on in it', async ({
	server,
	trouble,
	context
}) => {
	const { module } = await publishedModule(server.url);
	const { scenario } = activityOf(module, 'scenario', 'mobil-dinas');
	const path = bestPath(scenario);
	const front = await frontOf(server.url);
	const page = await openPage(context, trouble);
	await beginAsGuest(page, front.url);
	await downloadModule(page, front.url);
	await openActivity(page, front.url, 'mobil-dinas');
	await page.getByRole('button', { name: 'Mulai kasus' }).click();
	await playPath(page, scenario, path, 0, 1);

	front.upgrade();
	await expect.poll(() => hasNewerWorker(page)).toBe(true);
	await playPath(page, scenario, path, 1, 2);
	await expect(page.getByText('Versi baru aplikasi siap.')).toBeHidden();
	await page.getByRole('link', { name: 'Belajar', exact: true }).first().click();
	await page.getByRole('button', { name: 'Muat versi baru' }).click();
	await expect(page.getByRole('button', { name: 'Muat versi baru' })).toBeHidden();
	await openActivity(page, front.url, 'mobil-dinas');
	await playPath(page, scenario, path, 2);
	front.close();
});

async function hasNewerWorker(page: Page): Promise<boolean> {
	return page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration?.update();
		return !!registration?.waiting;
	});
}

/** Gives the case another title in Indonesian, as an author would. */
async function editTitle(folder: string): Promise<string> {
	const file = join(folder, 'id.yaml');
	const title = 'Mobil dinas, disunting';
	await writeFile(file, (await readFile(file, 'utf8')).replace(/^title: .*$/m, `title: ${title}`));
	return title;
}

/** Ends every process of the browser at once, without a word to the page. */
async function crash(context: BrowserContext): Promise<void> {
	const page = context.pages()[0] ?? (await context.newPage());
	const session = await context.newCDPSession(page);
	// The browser ends in the middle of the call, which is what is wanted.
	await session.send('Browser.crash').catch(() => undefined);
}
