import { chromium, type BrowserContext } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, openPage, test } from './journey.ts';
import {
	downloadModule,
	openActivity,
	readEverything,
	signIn,
	untilWorkerIsReady,
	writeReflection
} from './steps/learner.ts';
import { activityOf, publishedModule } from './steps/module-on-server.ts';
import { bestPath, playPath } from './steps/play-scenario.ts';
import { answerRightly, finishQuiz } from './steps/take-quiz.ts';

// The main job: a whole module without network and without a server, and the certificate after it.

test('a learner takes the whole module with the server stopped, and the certificate arrives by itself', async ({
	server,
	trouble,
	launchOptions
}) => {
	test.setTimeout(240_000);
	const profile = await mkdtemp(join(tmpdir(), 'bimtek-profile-'));
	const open = () =>
		chromium.launchPersistentContext(profile, { ...launchOptions, locale: 'id-ID' });
	const { module } = await publishedModule(server.url);
	const account = server.accounts.get('peserta');
	if (!account) throw new Error(`No learner was printed:\n${server.output()}`);
	const car = activityOf(module, 'scenario', 'mobil-dinas');
	const family = activityOf(module, 'scenario', 'keluarga-pak-budi');
	const quiz = activityOf(module, 'quiz', 'kuis');
	const reading = activityOf(module, 'reading', 'bacaan');

	let context: BrowserContext = await open();
	let page = await openPage(context, trouble);

	await test.step('one visit with a network: sign in and download', async () => {
		await signIn(page, server.url, account);
		await expect(page.getByRole('heading', { name: 'Netralitas ASN' })).toBeVisible();
		await downloadModule(page, server.url);
	});

	await server.stop();

	await test.step('deep link and reload with the server stopped: the reading', async () => {
		await openActivity(page, server.url, 'bacaan');
		await page.reload();
		await readEverything(page, reading.reading.sections.length);
	});

	const path = bestPath(car.scenario);
	await test.step('half of a case, then the browser is closed', async () => {
		await openActivity(page, server.url, 'mobil-dinas');
		await page.getByRole('button', { name: 'Mulai kasus' }).click();
		await playPath(page, car.scenario, path, 0, 2);
		await context.close();
	});

	await test.step('a new browser goes on at the same scene', async () => {
		context = await open();
		page = await openPage(context, trouble);
		await openActivity(page, server.url, 'mobil-dinas');
		await playPath(page, car.scenario, path, 2);
		await expect(page.getByText('Lulus', { exact: true }).first()).toBeVisible();
	});

	await test.step('a new tab plays the second case', async () => {
		const tab = await openPage(context, trouble);
		await openActivity(tab, server.url, 'keluarga-pak-budi');
		await tab.getByRole('button', { name: 'Mulai kasus' }).click();
		await playPath(tab, family.scenario, bestPath(family.scenario));
		await tab.close();
	});

	await test.step('the reflection', async () => {
		await openActivity(page, server.url, 'refleksi');
		await writeReflection(page);
	});

	await test.step('the quiz, with a reload in the middle', async () => {
		await openActivity(page, server.url, 'kuis');
		await page.getByRole('button', { name: 'Mulai kuis' }).click();
		for (let at = 0; at < 3; at += 1) {
			await answerRightly(page, quiz.quiz);
			await page.getByRole('button', { name: 'Berikutnya', exact: true }).click();
		}
		await page.reload();
		await expect(page.getByText(`Soal 4 dari ${quiz.quiz.draw}`, { exact: true })).toBeVisible();
		await finishQuiz(page, quiz.quiz, 3);
		await expect(page.getByText('Lulus', { exact: true }).first()).toBeVisible();
	});

	await test.step('the result and a provisional certificate, still without a server', async () => {
		await page.goto(`${server.url}/belajar/sertifikat`);
		await expect(page.getByText('Sementara', { exact: true }).first()).toBeVisible();
		await expect(page.getByText(/\d+ belum terkirim/)).toBeVisible();
	});

	await test.step('the server is back: the official certificate arrives by itself', async () => {
		await server.startAgain();
		await page.goto(`${server.url}/belajar/sertifikat`);
		await expect(page.getByText('Sah. Diperiksa di perangkat ini')).toBeVisible({
			timeout: 60_000
		});
		await expect(page.getByText(/Nomor: \d{4}\/BIMTEK/)).toBeVisible();
		await expect(page.getByText(/belum terkirim/)).toBeHidden();
	});

	await test.step('it stays readable with the server stopped again', async () => {
		await untilWorkerIsReady(page);
		await server.stop();
		await page.reload();
		await expect(page.getByText('Sah. Diperiksa di perangkat ini')).toBeVisible();
	});

	await context.close();
	await rm(profile, { recursive: true });
});

test('the network off is no different from the server stopped', async ({
	server,
	trouble,
	context
}) => {
	const { module } = await publishedModule(server.url);
	const { scenario } = activityOf(module, 'scenario', 'mobil-dinas');
	const page = await openPage(context, trouble);
	await page.goto(`${server.url}/belajar`);
	await page.getByRole('radio', { name: 'PPPK', exact: true }).check();
	await page.getByRole('button', { name: 'Mulai sebagai tamu' }).click();
	await downloadModule(page, server.url);

	await context.setOffline(true);
	await page.goto(server.url);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await openActivity(page, server.url, 'mobil-dinas');
	await page.reload();
	await page.getByRole('button', { name: 'Mulai kasus' }).click();
	await playPath(page, scenario, bestPath(scenario));

	await page.goto(`${server.url}/verifikasi`);
	await expect(page.getByRole('link', { name: /belajar/i }).first()).toBeVisible();
});
