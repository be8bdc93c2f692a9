import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { startServer } from '#tests/support/running-server.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, openPage, test as journey } from './journey.ts';
import {
	beginAsGuest,
	downloadModule,
	openActivity,
	readEverything,
	signIn
} from './steps/learner.ts';
import { activityOf, publishedModule } from './steps/module-on-server.ts';

// One course, several ways through it: each shows its own, and what is done counts on all of them.

const course = 'netralitas-asn';

/** The first module with a short path and a full one. */
async function withTwoPaths(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'bimtek-paths-'));
	await cp('courses/regulations', join(folder, 'regulations'), { recursive: true });
	const module = '01-dasar-netralitas';
	await cp(join('courses', course, module), join(folder, course, module), { recursive: true });
	const path = { creditHours: 0.2, certificate: true };
	const paths = [
		{
			...path,
			id: 'penuh',
			statuses: ['pns', 'pppk', 'pppk-paruh-waktu', 'non-asn'],
			parts: ['dasar-netralitas']
		},
		{
			...path,
			id: 'inti',
			statuses: ['family'],
			parts: [{ module: 'dasar-netralitas', activities: ['bacaan'] }]
		}
	];
	const words = {
		penuh: { title: 'Jalur penuh', summary: 'Semuanya.' },
		inti: { title: 'Jalur inti', summary: 'Bacaannya saja.' }
	};
	for (const name of ['course.yaml', 'id.yaml', 'en.yaml']) {
		const text = await readFile(join('courses', course, name), 'utf8');
		const { evaluation: _, ...rest } = parse(text) as Record<string, unknown>;
		const changed = { ...rest, paths: name === 'course.yaml' ? paths : words };
		await writeFile(join(folder, course, name), stringify(changed));
	}
	return folder;
}

const test = journey.extend({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
	server: async ({}, use) => {
		const folder = await withTwoPaths();
		const server = await startServer({ BIMTEK_DEMO: '1', COURSES_DIR: folder });
		await use(server);
		await server.dispose();
		await rm(folder, { recursive: true });
	}
});

test('somebody without account is on the path of their status, and may change it', async ({
	server,
	context,
	trouble
}) => {
	const page = await openPage(context, trouble);
	await beginAsGuest(page, server.url, 'Keluarga ASN');
	await expect(page.getByRole('heading', { name: 'Jalur Anda: Jalur inti' })).toBeVisible();
	await expect(page.getByText('0 dari 1 kegiatan wajib lulus')).toBeVisible();
	await expectAccessible(page, 'a path with others beside it');

	await page.getByRole('button', { name: /^Pilih jalur ini.*Jalur penuh$/ }).click();
	const chosen = page.getByRole('heading', { name: 'Jalur Anda: Jalur penuh' });
	await expect(chosen).toBeFocused();
	await page.reload();
	await expect(chosen).toBeVisible();
});

test('a completed path gives its own certificate, while another one goes on', async ({
	server,
	context,
	trouble
}) => {
	test.setTimeout(240_000);
	const account = server.accounts.get('peserta');
	if (!account) throw new Error('No learner was printed');
	const { module } = await publishedModule(server.url);
	const { reading } = activityOf(module, 'reading', 'bacaan');
	const page = await openPage(context, trouble);
	await signIn(page, server.url, account);
	await downloadModule(page, server.url);
	await expect(page.getByRole('heading', { name: 'Jalur Anda: Jalur penuh' })).toBeVisible();
	await openActivity(page, server.url, 'bacaan');
	await readEverything(page, reading.sections.length);

	await page.goto(`${server.url}/belajar/sertifikat`);
	const official = page.getByRole('region', { name: 'Netralitas ASN — jalur inti' });
	await expect(official.getByText('Berlaku', { exact: true })).toBeVisible({ timeout: 60_000 });
	await expect(official.getByText('0.2 JP').first()).toBeVisible();
	await expect(
		page
			.getByRole('region', { name: 'Netralitas ASN — jalur penuh' })
			.getByText('Yang masih kurang')
	).toBeVisible();

	await page.goto(`${server.url}/belajar`);
	await page.getByRole('button', { name: /^Pilih jalur ini.*Jalur inti$/ }).click();
	await expect(page.getByText('1 dari 1 kegiatan wajib lulus')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Lihat sertifikat' })).toBeVisible();
});
