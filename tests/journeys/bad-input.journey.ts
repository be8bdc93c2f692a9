import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import type { RunningServer } from '#tests/support/running-server.ts';
import { expect, openPage, test } from './journey.ts';
import { beginAsGuest, downloadModule, openActivity } from './steps/learner.ts';

test('every kind of answer carries its rules, and nobody keeps what is personal', async ({
	server,
	request
}) => {
	await signIn(server, request);
	const personal = ['/api/pull?after=0', '/api/pull', '/kepegawaian/masuk', '/verifikasi/x'];
	const open = ['/', '/shell', '/belajar', '/favicon.svg', '/api/catalogue', '/tidak-ada'];
	for (const path of [...personal, ...open]) {
		const headers = (await request.get(server.url + path)).headers();
		expect(headers, path).toMatchObject({
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			'referrer-policy': 'same-origin'
		});
		expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
		if (personal.includes(path)) expect(headers['cache-control'], path).toContain('no-store');
	}
	for (const path of ['/', '/kepegawaian/masuk']) {
		const headers = { 'x-forwarded-proto': 'https' };
		const answer = await request.get(server.url + path, { headers });
		expect(answer.headers()['strict-transport-security'], path).toMatch(/^max-age=\d{8}/);
	}
});

test('a program is told a code, whatever it sends and whatever it forgot to ask for', async ({
	server,
	request
}) => {
	await signIn(server, request);
	const send = (data: string | Buffer, headers: Record<string, string> = {}) =>
		request.post(`${server.url}/api/statements`, {
			data,
			headers: { 'content-type': 'application/json', accept: '', ...headers }
		});
	for (const [data, status, code] of [
		['{"statements":[{"id"', 400, 'unreadable'],
		['['.repeat(250_000), 400, 'unreadable'],
		[Buffer.from([0xff, 0xfe, 0]), 400, 'unreadable'],
		['x'.repeat(2_000_000), 413, 'too-large']
	] as const) {
		const answer = await send(data);
		expect(answer.status()).toBe(status);
		expect(await answer.json()).toMatchObject({ code });
	}
	const foreign = await send('{}', { origin: 'https://jahat.example' });
	expect(foreign.status()).toBe(403);
	expect(await foreign.json()).toMatchObject({ code: 'foreign-origin' });
	const form = await request.post(`${server.url}/kepegawaian/masuk?/masuk`, {
		data: 'x',
		headers: {
			'content-type': 'multipart/form-data',
			origin: server.url,
			accept: 'application/json'
		}
	});
	expect(await form.json()).toMatchObject({ error: { code: 'unreadable' } });
	// What a client did wrong is no failure of the server, and its words stay out of the log.
	expect(server.output()).not.toMatch(/"level":"error"|jahat/);
});

test('who is no longer active in the roster loses the open session at once', async ({
	server,
	request
}) => {
	await signIn(server, request);
	const pull = async () => (await request.get(`${server.url}/api/pull`)).status();
	expect(await pull()).toBe(200);
	setActive(server, 0);
	expect(await pull()).toBe(401);
	setActive(server, 1);
	expect(await pull()).toBe(200);
});

test('a device without room says so, loses nothing, and goes on when there is room', async ({
	server,
	trouble,
	context
}) => {
	const page = await openPage(context, trouble);
	await beginAsGuest(page, server.url);
	await downloadModule(page, server.url);
	await openActivity(page, server.url, 'mobil-dinas');
	await page.getByRole('button', { name: 'Mulai kasus' }).click();
	const choices = page.getByRole('list', { name: 'Apa yang Anda lakukan?' });
	const consequence = page.getByRole('heading', { name: 'Yang kemudian terjadi' });

	// As a browser without room does: whatever is added, the whole transaction is undone.
	await page.evaluate(() => {
		const add = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add') ?? {};
		IDBObjectStore.prototype.add = () => {
			throw new DOMException('No room', 'QuotaExceededError');
		};
		const roomAgain = () => Object.defineProperty(IDBObjectStore.prototype, 'add', add);
		addEventListener('room', roomAgain, { once: true });
	});
	await choices.getByRole('button').first().click();
	await expect(page.getByText('Belum tersimpan')).toBeVisible();
	await expect(page.getByText(/ruang penyimpanan/i).first()).toBeVisible();
	await expect(consequence).toBeHidden();
	await expect(page.getByText(/1 belum terkirim/)).toBeVisible();

	await page.evaluate(() => dispatchEvent(new Event('room')));
	await page.getByRole('button', { name: 'Coba lagi' }).click();
	await expect(consequence).toBeVisible();
	await expect(page.getByText(/2 belum terkirim/)).toBeVisible();
	await page.reload();
	await expect(page.getByText(/2 belum terkirim/)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Mulai kasus' })).toBeHidden();
});

async function signIn(server: RunningServer, request: APIRequestContext): Promise<void> {
	const answer = await request.post(`${server.url}/api/auth/sign-in/username`, {
		data: server.accounts.get('peserta'),
		headers: { origin: server.url }
	});
	expect(answer.status()).toBe(200);
}

function setActive({ dataDir, accounts }: RunningServer, active: 0 | 1): void {
	const db = new DatabaseSync(join(dataDir, 'bimtek.db'), { timeout: 5000 });
	db.prepare(
		`update person set active = ? where account_id = (select id from auth_user where username = ?)`
	).run(active, accounts.get('peserta')?.username ?? '');
	db.close();
}
