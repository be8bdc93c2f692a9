import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { choicesOnOffer, positionAfter } from '#lib/domain/scenario/position.ts';
import type { Choice, Path, Scenario } from '#lib/domain/scenario/scenario.ts';
import type { Quiz } from '#lib/domain/quiz/quiz.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, openPage, test } from './journey.ts';
import { downloadModule, openActivity, signIn } from './steps/learner.ts';
import { activityOf, publishedModule } from './steps/module-on-server.ts';
import { playPath } from './steps/play-scenario.ts';
import { answer } from './steps/take-quiz.ts';

// What was missed comes back some days later, without a network, and goes away when it is known.

test('missed decisions and questions come back after days and leave when they are known', async ({
	server,
	context,
	trouble
}) => {
	test.setTimeout(240_000);
	const { module } = await publishedModule(server.url);
	const { scenario } = activityOf(module, 'scenario', 'mobil-dinas');
	const { quiz } = activityOf(module, 'quiz', 'kuis');
	const account = server.accounts.get('peserta');
	if (!account) throw new Error('No learner was printed');
	const page = await openPage(context, trouble);
	const card = page.getByRole('region', { name: 'Penyegaran' });
	const today = page.getByRole('heading', { name: /butir untuk hari ini$/ });
	const day = (days: number, minutes = 0) =>
		page.clock.setFixedTime(new Date(Date.UTC(2026, 10, 24 + days, 3, minutes)));

	await day(0);
	await test.step('misses a case and leaves a quiz empty', async () => {
		await signIn(page, server.url, account);
		await downloadModule(page, server.url);
		await page.goto(`${server.url}/belajar/penyegaran`);
		await expect(page.getByText('Belum ada yang perlu disegarkan')).toBeVisible();
		await expectAccessible(page, 'nothing to refresh');
		await openActivity(page, server.url, 'mobil-dinas');
		await page.getByRole('button', { name: 'Mulai kasus' }).click();
		await playPath(page, scenario, worstPath(scenario));
		await day(0, 20);
		await openActivity(page, server.url, 'kuis');
		await page.getByRole('button', { name: 'Mulai kuis' }).click();
		await page
			.getByRole('button', { name: `${quiz.draw}`, exact: false })
			.last()
			.click();
		await page.getByRole('button', { name: 'Periksa jawaban', exact: true }).click();
		await page.getByRole('button', { name: 'Kumpulkan' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Kumpulkan' }).click();
		await expect(page.getByRole('heading', { name: 'Hasil kuis' })).toBeVisible();
		await page.goto(`${server.url}/belajar`);
		await expect(card).toContainText('Berikutnya 25 November 2026');
	});

	const missed = missesOf(scenario, worstPath(scenario)) + quiz.draw;
	await server.stop();
	await day(1);

	await test.step('the next day they are due', async () => {
		await page.goto(`${server.url}/belajar`);
		await expect(card).toContainText(`${missed} butir untuk disegarkan hari ini`);
		await expectAccessible(page, 'home with the card');
		await card.getByRole('link', { name: 'Penyegaran', exact: true }).click();
		await expect(today).toHaveText(`${missed} butir untuk hari ini`);
		await page.getByRole('link', { name: 'Mulai penyegaran' }).click();
	});

	await test.step('one wrong, the others right, with a reload and a pause between', async () => {
		await expect(page.getByText(/^1 dari \d$/)).toBeVisible();
		await choose(page, scenario, false);
		await expect(page.getByRole('heading', { name: 'Belum tepat' })).toBeFocused();
		await expect(page.getByText('Ditanyakan sekali lagi di akhir sesi ini.')).toBeVisible();
		await expectAccessible(page, 'a missed decision');
		await page.reload();
		await expect(page.getByText(/^2 dari \d$/)).toBeVisible();
		await give(page, scenario, quiz);
		await page.getByRole('link', { name: 'Berhenti dulu' }).click();
		await expect(page.getByRole('heading', { name: /^Tersisa \d butir/ })).toBeVisible();
		await page.getByRole('link', { name: 'Teruskan sesi' }).click();
		while (!(await atEnd(page))) await give(page, scenario, quiz);
		await expectAccessible(page, 'the end of a session');
		await expect(page.getByText(/^Benar pada jawaban pertama: \d dari \d\.$/)).toBeVisible();
	});

	await test.step('the rest in more sessions, until nothing is due', async () => {
		for (;;) {
			const more = page.getByRole('button', { name: /^Teruskan: \d+ butir lagi$/ });
			if (!(await more.isVisible())) break;
			await more.click();
			await expect(page.getByText(/^1 dari \d$/)).toBeVisible();
			while (!(await atEnd(page))) await give(page, scenario, quiz);
		}
		await page.getByRole('link', { name: 'Lihat jadwal' }).click();
		await expect(
			page.getByRole('heading', { name: 'Tidak ada lagi untuk hari ini' })
		).toBeVisible();
		// Known ones wait longer than the one that was missed again.
		const dates = page.getByRole('listitem').filter({ has: page.locator('time') });
		await expect(dates.filter({ hasText: '28 November 2026' })).toContainText('butir');
		await expectAccessible(page, 'the schedule');
	});

	await test.step('takes the dates along as a calendar, still without a server', async () => {
		const started = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Simpan ke kalender' }).click();
		const file = await started;
		expect(file.suggestedFilename()).toBe('penyegaran.ics');
		const lines = (await readFile(await file.path(), 'utf8'))
			.replaceAll('\r\n\t', '')
			.split('\r\n');
		expect(lines).toContain('DTSTART:20261128T090000');
		expect(lines).toContain(`URL:${server.url}/belajar/penyegaran`);
	});

	await test.step('the server takes the reviews in, and grades stay what they were', async () => {
		await server.startAgain();
		await page.goto(`${server.url}/belajar`);
		await expect(page.getByText(/belum terkirim/)).toBeHidden({ timeout: 30_000 });
		await expect(page.getByText(/ditolak/)).toBeHidden();
		await expect(card).toContainText('Berikutnya');
	});
});

/** The worst choice at every scene. */
function worstPath(scenario: Scenario, path: Path = []): Path {
	const position = positionAfter(scenario, path);
	if (position.scene.kind === 'ending') return path;
	const rank = ['melanggar', 'abu-abu', 'tepat'];
	const [worst] = [...choicesOnOffer(position)].sort(
		(a, b) => rank.indexOf(a.verdict) - rank.indexOf(b.verdict)
	);
	if (!worst) throw new Error(`Nothing is on offer in ${position.sceneId}`);
	return worstPath(scenario, [...path, worst.id]);
}

function missesOf(scenario: Scenario, path: Path): number {
	const scenes = positionAfter(scenario, path).decisions.filter(
		({ choice }) => choice.verdict !== 'tepat'
	);
	return new Set(scenes.map(({ sceneId }) => sceneId)).size;
}

async function atEnd(page: Page): Promise<boolean> {
	await expect(page.locator('h2:focus')).toBeVisible();
	return page.getByRole('heading', { name: 'Penyegaran selesai' }).isVisible();
}

/** Answers rightly whatever is asked, and goes on. */
async function give(page: Page, scenario: Scenario, quiz: Quiz): Promise<void> {
	const prompt = (await page.locator('h2:focus').textContent())?.trim();
	const question = quiz.questions.find((one) => one.prompt.trim() === prompt);
	if (question) {
		await answer(page, question);
		await page.getByRole('button', { name: 'Jawab', exact: true }).click();
	} else {
		await choose(page, scenario, true);
	}
	await expect(page.getByRole('heading', { name: 'Benar', exact: true })).toBeFocused();
	await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
}

/** By what is offered on the screen: the best, or the worst. */
async function choose(page: Page, scenario: Scenario, well: boolean): Promise<void> {
	const heading = (await page.locator('h2:focus').textContent())?.trim();
	const scene = Object.values(scenario.scenes).find((one) => one.heading.trim() === heading);
	if (scene?.kind !== 'decision') throw new Error(`There is no decision "${heading}"`);
	const list = page.getByRole('list', { name: 'Apa yang Anda lakukan?' });
	const offered: Choice[] = [];
	for (const choice of scene.choices) {
		if (await list.getByText(choice.text, { exact: true }).isVisible()) offered.push(choice);
	}
	const rank = well ? ['tepat', 'abu-abu', 'melanggar'] : ['melanggar', 'abu-abu', 'tepat'];
	offered.sort((a, b) => rank.indexOf(a.verdict) - rank.indexOf(b.verdict));
	await list.getByText(offered[0]?.text ?? '', { exact: true }).click();
}
