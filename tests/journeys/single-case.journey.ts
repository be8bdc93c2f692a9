import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { compileCourses } from '#lib/content/compile-courses.ts';
import { singleCaseHtml } from '#lib/content/single-case-html.ts';
import { positionAfter } from '#lib/domain/scenario/position.ts';
import type { Pack } from '#lib/protocol/pack.ts';
import type { SingleCase } from '#lib/protocol/single-case.ts';
import { expectAccessible } from './expect-accessible.ts';
import { bestPath } from './steps/play-scenario.ts';

// A case on a USB stick: no server, no network, no storage, and nobody who records anything.

for (const colorScheme of ['light', 'dark'] as const) {
	test(`a case in one file is played to its end by keyboard (${colorScheme})`, async ({
		browser
	}, info) => {
		test.setTimeout(180_000);
		const out = info.outputPath('kasus.html');
		const { status, stderr } = spawnSync(
			process.execPath,
			[
				'scripts/bimtek.ts',
				'export-case',
				'netralitas-asn/dasar-netralitas/mobil-dinas',
				'--out',
				out
			],
			{ encoding: 'utf8' }
		);
		expect(status, stderr).toBe(0);
		const { scenario } = carriedBy(readFileSync(out, 'utf8'));

		const context = await browser.newContext({ offline: true, colorScheme });
		const page = await context.newPage();
		const said: string[] = [];
		page.on('console', (message) => said.push(message.text()));
		page.on('pageerror', (error) => said.push(error.message));
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));

		const address = pathToFileURL(out).href;
		await page.goto(address);
		await expect(page.getByRole('heading', { name: 'Situasinya' })).toBeFocused();
		await expect(page.getByText('Latihan, tidak dicatat')).toBeVisible();
		await expectAccessible(page, 'briefing');
		await press(page, 'Mulai kasus');

		const path = bestPath(scenario);
		for (const step of path.keys()) {
			const { scene } = positionAfter(scenario, path.slice(0, step));
			if (scene.kind !== 'decision') throw new Error(`Step ${step} is no decision`);
			await expect(page.getByRole('heading', { name: scene.heading })).toBeFocused();
			if (step === 0) await expectAccessible(page, 'scene');
			const entry = page.locator(`button[data-entry="${path[step]}"]`);
			await page.keyboard.press((await entry.getAttribute('aria-keyshortcuts')) ?? '');
			await expect(page.getByRole('heading', { name: 'Yang kemudian terjadi' })).toBeFocused();
			if (step === 0) await expectAccessible(page, 'consequence');
			await page.keyboard.press('Enter');
		}
		await expect(page.getByText(/^Nilai \d+ dari/)).toBeVisible();
		await expect(page.getByText('Latihan, tidak dicatat')).toBeVisible();
		await expect(page.getByText(/server/), 'no server grades this').toHaveCount(0);
		await expectAccessible(page, 'ending');
		await press(page, 'Bahas keputusan saya');
		await expect(page.getByRole('heading', { name: 'Pembahasan' })).toBeFocused();
		await expectAccessible(page, 'debrief');
		await press(page, 'Mainkan lagi dari awal');
		await expect(page.getByRole('heading', { name: 'Situasinya' })).toBeFocused();

		expect(said).toEqual([]);
		expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([address]);
		await context.close();
	});
}

test('every case in one file is under 150 kB, packed', async () => {
	const compiled = await compileCourses('courses');
	if (compiled.kind === 'unreadable') throw new Error('The courses have mistakes');
	const packs = compiled.courses.flatMap((course) => course.packs);
	const sizes = packs.flatMap(({ hash, text }) => {
		const { language, title, activities, articles } = (JSON.parse(text) as Pack).module;
		const template = readFileSync(`build/single/${language}.html`, 'utf8');
		return activities.flatMap((activity) => {
			if (activity.kind !== 'scenario') return [];
			const { scenario } = activity;
			const about = { language, module: title, version: hash.slice(0, 12), madeAt: '2026-11-22' };
			return gzipSync(singleCaseHtml(template, { ...about, scenario, articles })).length;
		});
	});
	expect(sizes.length).toBeGreaterThan(0);
	expect(Math.max(...sizes)).toBeLessThan(150_000);
});

function carriedBy(html: string): SingleCase {
	const json = /<script type="application\/json" id="case">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
	return JSON.parse(json) as SingleCase;
}

/** Tabs on until the button has the focus, then Enter. */
async function press(page: Page, name: string): Promise<void> {
	const button = page.getByRole('button', { name, exact: true });
	await expect(button).toBeVisible();
	for (let steps = 0; steps < 120; steps += 1) {
		await page.keyboard.press('Tab');
		if (await button.evaluate((node) => document.activeElement === node)) {
			await page.keyboard.press('Enter');
			return;
		}
	}
	throw new Error(`Tab never reaches ${name}`);
}
