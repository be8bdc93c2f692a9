import { expectAccessible } from './expect-accessible.ts';
import { expect, openPage, test } from './journey.ts';
import { completeModule } from './steps/complete-module.ts';
import { beginAsGuest, downloadModule, openActivity } from './steps/learner.ts';
import { activityOf, publishedModule } from './steps/module-on-server.ts';
import { bestPath, playPath } from './steps/play-scenario.ts';
import { answerRightly, finishQuiz } from './steps/take-quiz.ts';

// Every screen of the learner and of the public, on a phone and a laptop, light and dark.
for (const [device, width, height, colorScheme] of [
	['a phone', 360, 740, 'light'],
	['a laptop in the dark', 1366, 768, 'dark']
] as const) {
	test(`the learner's screens are accessible on ${device}`, async ({
		server,
		browser,
		trouble
	}) => {
		test.setTimeout(180_000);
		const context = await browser.newContext({
			viewport: { width, height },
			colorScheme,
			locale: 'id-ID'
		});
		const page = await openPage(context, trouble);
		const { module } = await publishedModule(server.url);
		const { scenario } = activityOf(module, 'scenario', 'keluarga-pak-budi');
		const { quiz } = activityOf(module, 'quiz', 'kuis');
		const check = (screen: string) => expectAccessible(page, `${screen} on ${device}`);

		await page.goto(server.url);
		await check('landing');
		await page.goto(`${server.url}/belajar`);
		await expect(page.getByRole('radio', { name: 'PNS', exact: true })).toBeVisible();
		await check('welcome');
		await page.goto(`${server.url}/belajar/masuk`);
		await expect(page.getByLabel('Kata sandi')).toBeVisible();
		await page.getByRole('button', { name: 'Masuk', exact: true }).click();
		await expect(page.getByRole('alert').filter({ hasText: 'Isi NIP' })).toBeVisible();
		await check('sign-in with a mistake');
		await beginAsGuest(page, server.url);
		await check('home before the download');
		await downloadModule(page, server.url);
		await check('home');
		await page.goto(`${server.url}/belajar/netralitas-asn/dasar-netralitas`);
		await expect(page.getByRole('heading', { name: 'Mobil dinas' })).toBeVisible();
		await check('module');
		await openActivity(page, server.url, 'bacaan');
		await expect(page.getByRole('button', { name: /^Sudah saya baca/ }).first()).toBeVisible();
		await check('reading');
		await page
			.getByRole('button', { name: /UU 20\/2023/ })
			.first()
			.click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await check('an article');
		await page.keyboard.press('Escape');

		await openActivity(page, server.url, 'keluarga-pak-budi');
		await expect(page.getByRole('button', { name: 'Mulai kasus' })).toBeVisible();
		await check('briefing');
		await page.getByRole('button', { name: 'Mulai kasus' }).click();
		const path = bestPath(scenario);
		for (let step = 0; step < path.length; step += 1) {
			await check(`scene ${step}`);
			await playPath(page, scenario, path, step, step + 1);
		}
		await check('ending');
		await page.getByRole('button', { name: 'Bahas keputusan saya' }).click();
		await check('debrief');
		await page
			.getByRole('button', { name: /^Coba lagi dari sini/ })
			.first()
			.click();
		await page.keyboard.press('1');
		await expect(page.getByRole('heading', { name: 'Yang kemudian terjadi' })).toBeFocused();
		await check('consequence in practice');

		await openActivity(page, server.url, 'kuis');
		await page.getByRole('button', { name: 'Mulai kuis' }).click();
		for (let at = 0; at < quiz.draw - 1; at += 1) {
			const question = await answerRightly(page, quiz);
			await check(`question (${question.kind})`);
			await page.getByRole('button', { name: 'Berikutnya', exact: true }).click();
		}
		await finishQuiz(page, quiz, quiz.draw - 1);
		await check('quiz result');
		await page.goto(`${server.url}/belajar/sertifikat`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await check('certificate');
		await context.close();
	});
}

test('anybody checks a certificate, a wrong number and a foreign one', async ({
	server,
	browser,
	trouble
}) => {
	const account = server.accounts.get('peserta');
	if (!account) throw new Error('No learner was printed');
	const number = await completeModule(server.url, account);
	const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
	const page = await openPage(context, trouble);

	await page.goto(`${server.url}/verifikasi`);
	await expectAccessible(page, 'verification form');
	await page.getByRole('textbox').fill(number);
	await page.getByRole('textbox').press('Enter');
	await expect(page.getByText('Netralitas ASN').first()).toBeVisible();
	await expect(page.getByText('Siti Rahmawati, S.Pd.').first()).toBeVisible();
	await expect(page.getByText(number).first()).toBeVisible();
	// The public never reads a whole NIP.
	expect(await page.locator('body').textContent()).not.toMatch(/\d{18}/);
	await expectAccessible(page, 'a genuine certificate');

	await page.goto(`${server.url}/verifikasi/${number.replace(/^\d{4}/, '9999')}`);
	await expect(page.getByText(/tidak (ditemukan|dikenal|ada)/i).first()).toBeVisible();
	await expectAccessible(page, 'an unknown number');
	await context.close();
});
