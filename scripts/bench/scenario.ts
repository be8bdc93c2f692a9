import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { startServer } from '#tests/support/running-server.ts';
import { compileCourses, type CompiledCourse } from '#lib/content/compile-courses.ts';
import { compareGolden } from '#lib/content/golden/compare-golden.ts';
import { goldenPaths } from '#lib/content/golden/golden-paths.ts';
import { positionAfter } from '#lib/domain/scenario/position.ts';
import type { Path, Scenario } from '#lib/domain/scenario/scenario.ts';
import type { Pack } from '#lib/protocol/pack.ts';
import { buildIfStale } from '../build-if-stale.ts';
import { findBrowser } from '../find-browser.ts';
import { checkGenerated } from './check-story.ts';
import { timeChoice, type ChoiceTimes } from './choice-times.ts';
import { percentile } from './percentile.ts';

type Case = { readonly address: string; readonly scenario: Scenario };

/**
 * What a choice costs at a quarter of this processor, in every case; what the check costs; and what
 * a case weighs: `playerJsBytes` is what its page loads beyond the list of courses, `caseJsBytes` all of
 * it. Option: `paths` through each case (3). The floor is a page without any script but
 * the line that shows what followed.
 */
export async function bench(options: Record<string, string | undefined>) {
	const paths = Number(options.paths ?? 3);
	const start = performance.now();
	const compiled = await compileCourses('courses');
	if (compiled.kind === 'unreadable') throw new Error('The courses have mistakes');
	compareGolden(compiled.courses, 'tests/golden');
	const checkAllMs = performance.now() - start;
	const { readMs, checkMs } = checkGenerated(2000);
	const cases = compiled.courses.flatMap(casesIn);
	const sizes = cases.map(({ scenario }) => Buffer.byteLength(JSON.stringify(scenario)));

	buildIfStale();
	const server = await startServer({ BIMTEK_DEMO: '1', COURSES_DIR: 'courses' });
	const browser = await chromium.launch({
		executablePath: findBrowser(),
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
	});
	try {
		const floor = await staticChoices(browser);
		const context = await prepared(browser, server.url);
		const times: ChoiceTimes[] = [];
		let [caseJsBytes, playerJsBytes] = [0, 0];
		const course = await opened(context, `${server.url}/belajar`, /./);
		const before = await course.scripts();
		await course.page.close();
		for (const one of cases) {
			const { page, scripts } = await opened(context, server.url + one.address, 'Mulai kasus');
			const loaded = await scripts();
			const own = [...loaded].filter(([script]) => !before.has(script));
			caseJsBytes = Math.max(caseJsBytes, sum(loaded.values()));
			playerJsBytes = Math.max(playerJsBytes, sum(own.map(([, bytes]) => bytes)));
			for (const path of spread(goldenPaths(one.scenario).paths, paths)) {
				times.push(...(await played(page, one.scenario, path)));
			}
			await page.close();
		}
		return {
			figures: {
				choiceToPaintP50Ms: percentile(shown(times), 0.5),
				choiceToPaintP95Ms: percentile(shown(times), 0.95),
				choiceToNextFrameP50Ms: percentile(next(times), 0.5),
				choiceToNextFrameP95Ms: percentile(next(times), 0.95),
				choices: times.length,
				cases: cases.length,
				checkAllMs: Math.round(checkAllMs),
				check2000ScenesMs: Math.round(readMs + checkMs),
				check2000ScenesReadMs: Math.round(readMs),
				largestCaseBytes: Math.max(...sizes),
				caseJsBytes,
				playerJsBytes
			},
			floor: {
				choiceToPaintP50Ms: percentile(shown(floor), 0.5),
				choiceToPaintP95Ms: percentile(shown(floor), 0.95)
			}
		};
	} finally {
		await browser.close();
		await server.dispose();
	}
}

function shown(times: readonly ChoiceTimes[]): readonly number[] {
	return times.map((one) => one.shown);
}

function next(times: readonly ChoiceTimes[]): readonly number[] {
	return times.map((one) => one.next);
}

function casesIn({ rule, packs }: CompiledCourse): readonly Case[] {
	return packs
		.filter(({ language }) => language === 'id')
		.flatMap(({ module, text }) =>
			(JSON.parse(text) as Pack).module.activities.flatMap((activity) =>
				activity.kind === 'scenario'
					? [
							{
								address: `/belajar/${rule.id}/${module}/${activity.id}`,
								scenario: activity.scenario
							}
						]
					: []
			)
		);
}

/** A guest's device with the app and every module on it. */
async function prepared(browser: Browser, url: string): Promise<BrowserContext> {
	const context = await browser.newContext({ locale: 'id-ID' });
	const page = await context.newPage();
	await page.goto(`${url}/belajar`);
	await page.getByRole('radio', { name: 'PNS', exact: true }).check();
	await page.getByRole('button', { name: 'Mulai sebagai tamu' }).click();
	const wanted = page.getByRole('button', { name: /^Unduh \(/ });
	await wanted.first().waitFor();
	while ((await wanted.count()) > 0) {
		const there = await page.getByText('Tersedia luring').count();
		await wanted.first().click();
		await page.getByText('Tersedia luring').nth(there).waitFor();
	}
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await page.close();
	return context;
}

/** A page on a slow processor, and the scripts that it loads with their gzip bytes. */
async function opened(context: BrowserContext, url: string, button: string | RegExp) {
	const page = await context.newPage();
	const answers: Promise<readonly [url: string, bytes: number]>[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() !== 'script') return;
		answers.push(response.body().then((body) => [response.url(), gzipSync(body).length]));
	});
	await slow(page);
	await page.goto(url);
	await page.getByRole('button', { name: button }).first().waitFor();
	return { page, scripts: async () => new Map(await Promise.all(answers)) };
}

function sum(bytes: Iterable<number>): number {
	return [...bytes].reduce((total, some) => total + some, 0);
}

async function slow(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** One attempt from its briefing to its end. */
async function played(page: Page, scenario: Scenario, path: Path): Promise<readonly ChoiceTimes[]> {
	const times: ChoiceTimes[] = [];
	await page.getByRole('button', { name: 'Mulai kasus' }).click();
	for (const [step, id] of path.entries()) {
		const time = await timeChoice(page, `button[data-entry="${id}"]`);
		const { scene } = positionAfter(scenario, path.slice(0, step));
		// A role is no decision; the next scene follows at once.
		if (scene.kind === 'role') continue;
		times.push(time);
		await page.getByRole('button', { name: 'Lanjutkan', exact: true }).click();
	}
	await page.getByRole('button', { name: 'Mulai percobaan baru' }).click();
	return times;
}

/** Evenly from the first to the last. */
function spread(paths: readonly Path[], count: number): readonly Path[] {
	const wanted = Math.min(count, paths.length);
	return [...Array(wanted).keys()].flatMap((index) => {
		const at = Math.round((index * (paths.length - 1)) / Math.max(1, wanted - 1));
		return [paths[at] ?? []];
	});
}

async function staticChoices(browser: Browser): Promise<readonly ChoiceTimes[]> {
	const page = await browser.newPage();
	await slow(page);
	const times: ChoiceTimes[] = [];
	for (let click = 0; click < 30; click += 1) {
		await page.setContent(staticPage);
		times.push(await timeChoice(page, '#choice'));
	}
	await page.close();
	return times;
}

const staticPage = `<!doctype html><main><h2>Pagi</h2><p>Bagaimana?</p>
<button id="choice" onclick="document.querySelector('main').innerHTML = '<h2>Lalu</h2><p>Selesai.</p>'">
Pilih</button></main>`;
