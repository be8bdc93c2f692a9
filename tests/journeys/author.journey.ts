import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startServer, type RunningServer } from '#tests/support/running-server.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, openPage, test as base } from './journey.ts';

const folder = 'netralitas-asn/01-dasar-netralitas/mobil-dinas';
const title = 'Mobil dinas';

/** A server whose courses may be edited. */
const test = base.extend<{ courses: string; own: RunningServer }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
	courses: async ({}, use) => {
		const courses = await mkdtemp(join(tmpdir(), 'bimtek-courses-'));
		await cp('courses', courses, { recursive: true });
		await use(courses);
		await rm(courses, { recursive: true });
	},
	own: async ({ courses }, use) => {
		const server = await startServer({ BIMTEK_DEMO: '1', COURSES_DIR: courses });
		await use(server);
		await server.dispose();
	}
});

test('a trainer checks a case, plays it from the middle, and sees a saved file', async ({
	own,
	courses,
	context,
	trouble
}) => {
	test.setTimeout(180_000);
	const page = await openPage(context, trouble);
	await signIn(page, own, 'pelatih');
	await expect(page.getByRole('heading', { name: 'Ruang penulis', level: 1 })).toBeVisible();
	await looksRight(page, 'the list of cases');

	await test.step('the flow of one case, scene by scene', async () => {
		await page.getByRole('link', { name: title }).click();
		await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Peta cerita' })).toBeVisible();
		await page
			.getByRole('navigation', { name: /adegan$/ })
			.getByRole('link')
			.nth(1)
			.click();
		await expect(page).toHaveURL(/adegan=/);
		await expect(page.getByText(`${folder}/scenario.yaml:`)).toBeVisible();
		await looksRight(page, 'the flow');
	});

	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Unduh diagram Mermaid (.mmd)' }).click();
	const mermaid = await readFile(await (await download).path(), 'utf8');
	expect(mermaid).toMatch(/^---\ntitle: .*\n---\nflowchart TD\n/);

	await test.step('play from that scene; nothing is recorded', async () => {
		await page.getByRole('link', { name: 'Coba dari adegan ini' }).click();
		await expect(page.getByText('Pratinjau, tidak dicatat')).toBeVisible();
		const chosen = await page.getByLabel('Adegan pertama').locator('option:checked').textContent();
		await expect(page.getByRole('heading', { name: chosen ?? '', level: 2 })).toBeVisible();
		await looksRight(page, 'the preview');
	});

	await test.step('a saved file shows within two seconds, and the play goes on', async () => {
		const file = join(courses, folder, 'id.yaml');
		const words = await readFile(file, 'utf8');
		const sceneId = new URL(page.url()).searchParams.get('adegan') ?? '';
		const heading = /heading: .*/;
		const from = words.indexOf(`\n  ${sceneId}:`);
		const edited =
			words.slice(0, from) +
			words.slice(from).replace(heading, 'heading: Judul yang baru disunting');
		await writeFile(file, edited);
		const shown = page.getByRole('heading', { name: 'Judul yang baru disunting', level: 2 });
		await expect(shown).toBeVisible({ timeout: 2500 });
		await expect(page.getByText('Berkas berubah; halaman ini diperbarui')).toBeVisible();
		await expect(page).toHaveURL(new RegExp(`adegan=${sceneId}`));
		await writeFile(file, edited.replace('title:', 'tittle:'));
		await page.getByRole('link', { name: 'Alur', exact: true }).click();
		await expect(page.getByText(`${folder}/id.yaml:1:1`).first()).toBeVisible({ timeout: 5000 });
		await writeFile(file, words);
		await expect(page.getByText(`${folder}/id.yaml:1:1`)).toHaveCount(0, { timeout: 5000 });
	});

	await test.step('languages side by side, and the storyboard on paper', async () => {
		await page.getByRole('link', { name: 'Bahasa', exact: true }).click();
		await expect(page.getByRole('heading', { name: 'Bahasa berdampingan' })).toBeVisible();
		await looksRight(page, 'the languages');
		await page.getByRole('link', { name: 'Papan cerita', exact: true }).click();
		await expect(page.getByRole('heading', { name: 'Tokoh' })).toBeVisible();
		await expect(
			page.getByRole('region', { name: /Peta/ }).or(page.locator('svg')).first()
		).toBeVisible();
		await looksRight(page, 'the storyboard');
		const pdf = await page.pdf({ format: 'A4' });
		expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('button', { name: 'Cetak' })).toBeHidden();
		await expect(page.getByRole('navigation', { name: 'Bagian kasus' })).toBeHidden();
	});

	// Neither on the server nor on the device.
	const pulled = await context.request.get(`${own.url}/api/pull?after=0`);
	expect(((await pulled.json()) as { statements: unknown[] }).statements).toEqual([]);
	expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test('HR and learners see nothing of it, a stranger signs in first', async ({
	server,
	context,
	trouble
}) => {
	const page = await openPage(context, trouble);
	await page.goto(`${server.url}/penulis`);
	await expect(page.getByRole('heading', { name: 'Masuk ruang penulis' })).toBeVisible();
	await expectAccessible(page, 'the sign-in');
	await fill(page, server, 'peserta');
	await expect(page.getByText('Akun ini bukan akun pelatih')).toBeVisible();
	await fill(page, server, 'kepegawaian');
	await expect(page).toHaveURL(/\/kepegawaian$/);
	await page.goto(`${server.url}/penulis`);
	await expect(page.getByText('Bagian ini untuk pelatih dan admin')).toBeVisible();
	expect((await context.request.get(`${server.url}/penulis/versi`)).status()).toBe(403);
});

async function signIn(page: Page, server: RunningServer, username: string): Promise<void> {
	await page.goto(`${server.url}/penulis`);
	await fill(page, server, username);
}

async function fill(page: Page, server: RunningServer, username: string): Promise<void> {
	const { password } = server.accounts.get(username) ?? { password: '' };
	await page.getByLabel('Nama pengguna atau NIP').fill(username);
	await page.getByLabel('Kata sandi').fill(password);
	await page.getByRole('button', { name: 'Masuk' }).click();
}

/** On a phone and a laptop, in both themes. */
async function looksRight(page: Page, screen: string): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		for (const [width, height] of [
			[360, 740],
			[1366, 768]
		] as const) {
			await page.setViewportSize({ width, height });
			await expectAccessible(page, `${screen}, ${colorScheme}, ${width}`);
		}
	}
}
