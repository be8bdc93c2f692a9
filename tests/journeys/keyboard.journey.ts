import type { Page } from '@playwright/test';
import { expect, openPage, test } from './journey.ts';
import { downloadModule } from './steps/learner.ts';
import { activityOf, publishedModule } from './steps/module-on-server.ts';
import { bestPath } from './steps/play-scenario.ts';
import { choiceOnOffer, positionAfter } from '#lib/domain/scenario/position.ts';

// Nobody touches a pointer here: one whole case and one whole quiz, by Tab, arrows, space and Enter.

test('a whole case and a whole quiz by keyboard alone', async ({ server, context, trouble }) => {
	test.setTimeout(180_000);
	const { module } = await publishedModule(server.url);
	const { scenario } = activityOf(module, 'scenario', 'mobil-dinas');
	const { quiz } = activityOf(module, 'quiz', 'kuis');
	const page = await openPage(context, trouble);

	await test.step('says who they are and begins', async () => {
		await page.goto(`${server.url}/belajar`);
		await expect(page.getByRole('radio', { name: 'PNS', exact: true })).toBeVisible();
		await tabTo(page, 'radio', /^PNS/);
		await page.keyboard.press('Space');
		await press(page, 'button', 'Mulai sebagai tamu');
		await expect(page.getByRole('heading', { name: 'Netralitas ASN' })).toBeVisible();
		await downloadModule(page, server.url);
		await press(page, 'link', 'Dasar netralitas');
		await expect(page.getByRole('heading', { level: 1, name: 'Dasar netralitas' })).toBeFocused();
	});

	await test.step('plays the case to its debrief', async () => {
		await press(page, 'link', /^Mulai\s*: Mobil dinas/);
		await expect(page.getByRole('heading', { name: 'Situasinya' })).toBeFocused();
		await press(page, 'button', 'Mulai kasus');
		const path = bestPath(scenario);
		for (const [step, id] of path.entries()) {
			const position = positionAfter(scenario, path.slice(0, step));
			const chosen = choiceOnOffer(position, id);
			if (!chosen) throw new Error(`${id} is not on offer`);
			await expect(page.getByRole('heading', { name: position.scene.heading })).toBeFocused();
			await press(page, 'button', chosen.text);
			await expect(page.getByRole('heading', { name: 'Yang kemudian terjadi' })).toBeFocused();
			await press(page, 'button', 'Lanjutkan');
		}
		await press(page, 'button', 'Bahas keputusan saya');
		await expect(page.getByRole('heading', { name: 'Pembahasan' })).toBeFocused();
		await tabTo(page, 'summary', 'Mengapa');
		await page.keyboard.press('Enter');
		const first = positionAfter(scenario, path).decisions[0]?.choice.why ?? '';
		await expect(page.getByText(first)).toBeVisible();
	});

	await test.step('goes on to the quiz and hands it in', async () => {
		await press(page, 'link', 'Kembali ke modul');
		await press(page, 'link', /^Mulai\s*: Kuis dasar netralitas/);
		await press(page, 'button', 'Mulai kuis');
		for (let at = 1; at <= quiz.draw; at += 1) {
			const place = page.getByText(`Soal ${at} dari ${quiz.draw}`, { exact: true });
			await expect(place).toBeVisible();
			await expect(page.locator('h2:focus')).toBeVisible();
			await answerSomething(page);
			await expect(page.getByText('Tersimpan di perangkat ini').last()).toBeVisible();
			await press(page, 'button', at < quiz.draw ? 'Berikutnya' : 'Periksa jawaban');
		}
		await press(page, 'button', 'Kumpulkan');
		await expect(page.getByRole('dialog')).toBeVisible();
		await press(page, 'button', 'Kumpulkan');
		await expect(page.getByRole('heading', { name: 'Hasil kuis' })).toBeFocused();
	});
});

test('a scene, what follows and a question read aloud in a sensible order', async ({
	server,
	context,
	trouble
}) => {
	const { module } = await publishedModule(server.url);
	const { scenario } = activityOf(module, 'scenario', 'mobil-dinas');
	const page = await openPage(context, trouble);
	await page.goto(`${server.url}/belajar`);
	await page.getByRole('radio', { name: 'PNS', exact: true }).check();
	await page.getByRole('button', { name: 'Mulai sebagai tamu' }).click();
	await downloadModule(page, server.url);
	await page.goto(`${server.url}/belajar/netralitas-asn/dasar-netralitas/mobil-dinas`);
	await page.getByRole('button', { name: 'Mulai kasus' }).click();
	const { scene } = positionAfter(scenario, []);
	await expect(page.getByRole('heading', { name: scene.heading })).toBeFocused();

	const story = await page.getByRole('main').ariaSnapshot();
	expectOrder(story, [
		'heading "Mobil dinas" [level=1]',
		`heading "${scene.heading}" [level=2]`,
		'heading "Apa yang Anda lakukan?" [level=3]',
		'list "Keadaan sekarang"'
	]);
	await page.keyboard.press('1');
	await expect(page.getByRole('heading', { name: 'Yang kemudian terjadi' })).toBeFocused();
	expectOrder(await page.getByRole('main').ariaSnapshot(), [
		'Keputusan Anda:',
		'heading "Yang kemudian terjadi" [level=2]',
		'heading "Mengapa" [level=3]',
		'Dasar hukum',
		'button "Lanjutkan"'
	]);
	await page.goto(`${server.url}/belajar/netralitas-asn/dasar-netralitas/kuis`);
	await page.getByRole('button', { name: 'Mulai kuis' }).click();
	await expect(page.locator('h2:focus')).toBeVisible();
	expectOrder(await page.getByRole('main').ariaSnapshot(), [
		'heading "Kuis dasar netralitas" [level=1]',
		'Soal 1 dari',
		'[level=2]',
		'button "Sebelumnya"',
		'button "Berikutnya"'
	]);
});

function expectOrder(snapshot: string, parts: readonly string[]) {
	const places = parts.map((part) => snapshot.indexOf(part));
	expect(places, snapshot).not.toContain(-1);
	expect(places, snapshot).toEqual(places.toSorted((a, b) => a - b));
}

type Control = 'button' | 'link' | 'radio' | 'summary';

/** Tabs on until the focus is on it, then Enter. */
async function press(page: Page, control: Control, name: string | RegExp) {
	await tabTo(page, control, name);
	await page.keyboard.press('Enter');
}

async function tabTo(page: Page, control: Control, name: string | RegExp) {
	const wanted =
		control === 'summary'
			? page.locator('summary', { hasText: name }).first()
			: page.getByRole(control, { name, exact: typeof name === 'string' }).last();
	await expect(wanted).toBeVisible();
	const target = await wanted.elementHandle();
	for (let steps = 0; steps < 120; steps += 1) {
		await page.keyboard.press('Tab');
		const isThere = await page.evaluate((node) => document.activeElement === node, target);
		if (!isThere) continue;
		// Whoever goes by key must see where they are.
		const outline = await page.evaluate(
			() => getComputedStyle(document.activeElement ?? document.body).outlineStyle
		);
		expect(outline, `the focus on ${String(name)} is seen`).not.toBe('none');
		return;
	}
	throw new Error(`Tab never reaches ${control} ${String(name)}`);
}

/** Answers the question on the screen in whatever way its kind is answered. */
async function answerSomething(page: Page) {
	const group = page.locator('.question');
	const radios = group.getByRole('radio');
	const boxes = group.getByRole('checkbox');
	const selects = group.getByRole('combobox');
	if ((await boxes.count()) > 0 || (await radios.count()) > 0) {
		await page.keyboard.press('Tab');
		await page.keyboard.press('Space');
	} else if ((await selects.count()) > 0) {
		await page.keyboard.press('Tab');
		await page.keyboard.press('ArrowDown');
	} else {
		await press(page, 'button', /^Urutan ini sudah benar/);
	}
}
