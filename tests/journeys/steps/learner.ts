import { expect, type Page } from '@playwright/test';
import type { DemoAccount } from '#tests/support/running-server.ts';

/** First visit: says who they are and begins without an account. */
export async function beginAsGuest(page: Page, url: string, status = 'PNS'): Promise<void> {
	await page.goto(`${url}/belajar`);
	await page.getByRole('radio', { name: status, exact: true }).check();
	await page.getByRole('button', { name: 'Mulai sebagai tamu' }).click();
	await expect(page.getByRole('heading', { name: 'Netralitas ASN' })).toBeVisible();
}

export async function signIn(page: Page, url: string, account: DemoAccount): Promise<void> {
	await page.goto(`${url}/belajar/masuk`);
	await page.getByLabel('NIP atau nama pengguna').fill(account.username);
	await page.getByLabel('Kata sandi').fill(account.password);
	await page.getByRole('button', { name: 'Masuk', exact: true }).click();
	await expect(page.getByLabel('Kata sandi')).toBeHidden();
}

/** Downloads the module and waits until it can be used without a network. */
export async function downloadModule(page: Page, url: string): Promise<void> {
	await page.goto(`${url}/belajar`);
	await page.getByRole('button', { name: /^Unduh \(\d+ kB\)/ }).click();
	await expect(page.getByText('Tersedia luring')).toBeVisible();
	await untilWorkerIsReady(page);
}

/** The app itself is on the device: its worker has cached everything and serves this page. */
export async function untilWorkerIsReady(page: Page): Promise<void> {
	await page.waitForFunction(() =>
		navigator.serviceWorker.ready.then(({ active }) => active?.state === 'activated')
	);
}

export async function openActivity(page: Page, url: string, id: string): Promise<void> {
	await page.goto(`${url}/belajar/netralitas-asn/dasar-netralitas/${id}`);
}

export async function readEverything(page: Page, sections: number): Promise<void> {
	const marks = page.getByRole('button', { name: /^Sudah saya baca/ });
	for (let left = sections; left > 0; left -= 1) {
		await expect(marks).toHaveCount(left);
		await marks.first().click();
	}
	await expect(page.getByText('Semua bagian sudah dibaca.')).toBeVisible();
}

/** Writes what the reflection asks for and hands it in. */
export async function writeReflection(page: Page): Promise<void> {
	await page
		.getByLabel('Tulisan Anda')
		.fill('Ruang rapat ini milik semua warga, jadi tidak saya pinjamkan kepada tim mana pun.');
	await page.getByRole('button', { name: 'Selesai menulis' }).click();
	await expect(page.getByText('Refleksi Anda tersimpan.')).toBeVisible();
}
