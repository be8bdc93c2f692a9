import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { expectAccessible } from './expect-accessible.ts';
import { expect, openPage, test } from './journey.ts';
import { completeModule } from './steps/complete-module.ts';
import type { RunningServer } from '#tests/support/running-server.ts';

test('HR finds who has finished and takes the files along', async ({
	server,
	context,
	trouble
}) => {
	test.setTimeout(120_000);
	const number = await completeModule(server.url, account(server, 'peserta'));
	const page = await openPage(context, trouble);
	await signIn(page, server);
	await expect(page.getByText(/Menampilkan 1–\d+ dari \d+ orang/)).toBeVisible();
	await expectAccessible(page, 'the list on a laptop');

	await test.step('filter by state, search by name and by NIP', async () => {
		await page.getByLabel('Keadaan', { exact: true }).selectOption({ label: 'Selesai' });
		await expect(page.getByText('Menampilkan 1–1 dari 1 orang')).toBeVisible();
		await page.getByRole('link', { name: 'Tampilkan NIP' }).click();
		const row = page.getByRole('row', { name: /Siti Rahmawati/ });
		await expect(row).toContainText(/\d{18}/);
		const nip = /\d{18}/.exec((await row.textContent()) ?? '')?.[0] ?? '';
		expect(nip).toMatch(/^\d{18}$/);
		await page.getByRole('link', { name: 'Hapus saringan' }).click();
		await page.getByLabel('Cari nama atau NIP').fill(`${nip.slice(0, 8)} ${nip.slice(8, 14)}`);
		await page.getByRole('button', { name: 'Terapkan' }).click();
		await expect(page.getByRole('row', { name: /Siti Rahmawati/ })).toBeVisible();
		await page.getByLabel('Cari nama atau NIP').fill('tidak ada orang ini');
		await page.getByRole('button', { name: 'Terapkan' }).click();
		await expect(page.getByText('Tidak ada orang yang cocok').first()).toBeVisible();
		await page.getByRole('link', { name: 'Hapus saringan' }).first().click();
	});

	await test.step('one person, and their certificate as PDF', async () => {
		await page.getByRole('link', { name: 'Siti Rahmawati, S.Pd.' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Siti Rahmawati');
		await expect(page.getByText(number).first()).toBeVisible();
		await expectAccessible(page, 'one person');
		const pdf = await download(page, () =>
			page.getByRole('link', { name: `Unduh PDF sertifikat ${number}` }).click()
		);
		expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
		expect(pdf.name).toBe(`${number.replaceAll('/', '-')}.pdf`);
		await page.goBack();
	});

	await test.step('the filtered list as XLSX and CSV says what the screen says', async () => {
		await page.getByLabel('Unit kerja', { exact: true }).selectOption({ index: 1 });
		const range = page.getByText(/Menampilkan 1–\d+ dari \d+ orang/);
		await expect(page).toHaveURL(/unit=/);
		const shown = Number(/dari (\d+) orang/.exec((await range.textContent()) ?? '')?.[1]);
		const names = await page.getByRole('row').getByRole('link').allTextContents();
		const xlsx = await download(page, () =>
			page.getByRole('link', { name: 'Excel (XLSX)' }).click()
		);
		const [people] = await readSheets(xlsx.bytes);
		const [header = [], ...rows] = people?.data ?? [];
		expect(rows).toHaveLength(shown);
		const nips = rows.map((row) => row[header.indexOf('NIP')]).filter((nip) => nip !== null);
		expect(nips.every((nip) => typeof nip === 'string' && /^\d{18}$/.test(nip))).toBe(true);
		const inFile = rows.map((row) => String(row[header.indexOf('Nama')]));
		expect(inFile.every((name) => names.includes(name))).toBe(true);

		const csv = await download(page, () =>
			page.getByRole('link', { name: 'CSV', exact: true }).click()
		);
		const lines = csv.bytes.toString('utf8').trim().split('\r\n');
		expect(lines).toHaveLength(shown + 1);
	});

	await test.step('all certificates in one ZIP', async () => {
		await page.goto(`${server.url}/kepegawaian`);
		const zip = await download(page, () =>
			page.getByRole('link', { name: /Sertifikat \(1 PDF dalam ZIP\)/ }).click()
		);
		const files = unzipSync(new Uint8Array(zip.bytes));
		expect(Object.keys(files)).toEqual([`${number.replaceAll('/', '-')}.pdf`]);
		expect(strFromU8(Object.values(files)[0] ?? new Uint8Array(), true).slice(0, 5)).toBe('%PDF-');
	});

	await test.step('on a phone the rows are cards', async () => {
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto(`${server.url}/kepegawaian`);
		await expectAccessible(page, 'the list on a phone');
	});
});

test('a learner and a stranger see nothing of HR', async ({ server, context, trouble }) => {
	const page = await openPage(context, trouble);
	await page.goto(`${server.url}/kepegawaian`);
	await expect(page.getByRole('heading', { name: 'Masuk kepegawaian' })).toBeVisible();
	await expectAccessible(page, 'HR sign-in');
	await page.getByLabel('Nama pengguna atau NIP').fill('kepegawaian');
	await page.getByLabel('Kata sandi').fill('salah-sekali');
	await page.getByRole('button', { name: 'Masuk' }).click();
	await expect(page.getByText('tidak cocok')).toBeVisible();

	const learner = account(server, 'peserta');
	await page.getByLabel('Nama pengguna atau NIP').fill(learner.username);
	await page.getByLabel('Kata sandi').fill(learner.password);
	await page.getByRole('button', { name: 'Masuk' }).click();
	await expect(page.getByText('Akun ini bukan akun kepegawaian')).toBeVisible();
	await page.goto(`${server.url}/kepegawaian`);
	await expect(page.getByText(/Menampilkan/)).toBeHidden();
	for (const file of ['xlsx', 'csv', 'sertifikat', 'siasn']) {
		const answer = await context.request.get(`${server.url}/kepegawaian/unduh/${file}`, {
			maxRedirects: 0
		});
		expect([302, 303, 401, 403]).toContain(answer.status());
	}
});

async function signIn(page: Page, server: RunningServer): Promise<void> {
	const officer = account(server, 'kepegawaian');
	await page.goto(`${server.url}/kepegawaian`);
	await page.getByLabel('Nama pengguna atau NIP').fill(officer.username);
	await page.getByLabel('Kata sandi').fill(officer.password);
	await page.getByRole('button', { name: 'Masuk' }).click();
	await expect(page.getByRole('heading', { name: 'Penyelesaian bimtek' })).toBeVisible();
}

function account(server: RunningServer, username: string) {
	const found = server.accounts.get(username);
	if (!found) throw new Error(`No account ${username} was printed:\n${server.output()}`);
	return found;
}

async function download(page: Page, click: () => Promise<void>) {
	const started = page.waitForEvent('download');
	await click();
	const file: Download = await started;
	return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
