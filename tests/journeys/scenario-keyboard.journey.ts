import type { Page } from '@playwright/test';
import { choicesOnOffer, entriesOnOffer, positionAfter } from '#lib/domain/scenario/position.ts';
import { startServer } from '#tests/support/running-server.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, openPage, test } from './journey.ts';
import { beginAsGuest } from './steps/learner.ts';
import { moduleNamed, openByLink } from './steps/other-module.ts';
import { activityOf } from './steps/module-on-server.ts';
import { bestPath } from './steps/play-scenario.ts';

// A case with a role and a clock, without a pointer: role, thoughts, clock, review and transcript.
for (const colorScheme of ['light', 'dark'] as const) {
	test(`a whole case with a role, by keyboard alone, ${colorScheme}`, async ({
		browser,
		trouble
	}) => {
		test.setTimeout(240_000);
		const server = await startServer({ BIMTEK_DEMO: '1', COURSES_DIR: 'courses' });
		const module = await moduleNamed(server.url, 'keluarga-asn');
		const { scenario } = activityOf(module, 'scenario', 'satu-foto');
		const role = entriesOnOffer(positionAfter(scenario, []))[0]?.id ?? '';
		const path = bestPath(scenario, [role]);
		const viewport = { width: 1366, height: 768 };
		const context = await browser.newContext({ colorScheme, viewport, locale: 'id-ID' });
		const page = await openPage(context, trouble);
		const heading = (name: string) => page.getByRole('heading', { name, exact: true });
		await beginAsGuest(page, server.url);
		await openByLink(page, server.url, module, 'satu-foto');

		await test.step('asks for the clock, begins, and takes a role', async () => {
			await tabTo(page, 'checkbox', 'Dengan tekanan waktu');
			await page.keyboard.press('Space');
			await expectAccessible(page, 'briefing');
			await tabTo(page, 'button', 'Mulai kasus');
			await page.keyboard.press('Enter');
			await expect(heading(positionAfter(scenario, []).scene.heading)).toBeFocused();
			await expectAccessible(page, 'role');
			await page.keyboard.press('1');
			await expect(page.getByText(/detik lagi$/)).toBeVisible();
			await expectAccessible(page, 'scene with a clock');
		});

		await test.step('stops the clock, and writes a thought', async () => {
			await tabTo(page, 'button', 'Hentikan waktu');
			await page.keyboard.press('Enter');
			await expect(page.getByText(/^Waktu dihentikan/)).toBeFocused();
			await tabToElement(page, page.locator('summary', { hasText: 'Pikiran saya' }));
			await page.keyboard.press('Enter');
			await tabTo(page, 'textbox', 'Apa yang Anda pertimbangkan?');
			await page.keyboard.type('Saya ragu 1 kali.');
			await tabTo(page, 'button', 'Simpan catatan');
			await page.keyboard.press('Enter');
			await expect(page.getByText('Tersimpan di perangkat ini', { exact: true })).toBeVisible();
			await expectAccessible(page, 'a thought');
		});

		await test.step('decides with the arrows and Enter', async () => {
			const position = positionAfter(scenario, path.slice(0, 1));
			const at = choicesOnOffer(position).findIndex(({ id }) => id === path[1]);
			const first = page.locator('button[data-entry]').first();
			await page.keyboard.press('Shift+Tab');
			await tabToElement(page, first);
			for (let down = 0; down < at; down += 1) await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Enter');
			await expect(heading('Yang kemudian terjadi')).toBeFocused();
			await expectAccessible(page, 'consequence');
			await page.keyboard.press('Enter');
			await expect(heading(positionAfter(scenario, path.slice(0, 2)).scene.heading)).toBeFocused();
		});

		await test.step('looks back and comes forward again', async () => {
			await page.keyboard.press('ArrowLeft');
			await expect(heading('Meninjau langkah 2 dari 2')).toBeFocused();
			await expect(page.getByText('Saya ragu 1 kali.')).toBeVisible();
			await expectAccessible(page, 'review');
			await page.keyboard.press('ArrowLeft');
			await expect(heading('Meninjau langkah 1 dari 2')).toBeFocused();
			await page.keyboard.press('ArrowRight');
			await page.keyboard.press('ArrowRight');
			await expect(heading(positionAfter(scenario, path.slice(0, 2)).scene.heading)).toBeFocused();
		});

		await test.step('finishes in the transcript, which the device remembers', async () => {
			await tabTo(page, 'button', 'Tampilan naskah');
			await page.keyboard.press('Enter');
			await expect(heading(positionAfter(scenario, path.slice(0, 2)).scene.heading)).toBeFocused();
			await expectAccessible(page, 'transcript');
			await page.reload();
			for (let step = 2; step < path.length; step += 1) {
				const position = positionAfter(scenario, path.slice(0, step));
				await expect(heading(position.scene.heading).last()).toBeFocused();
				const at = choicesOnOffer(position).findIndex(({ id }) => id === path[step]);
				await page.keyboard.press(String(at + 1));
				await expect(heading('Keputusan Anda').last()).toBeFocused();
				await page.keyboard.press('Enter');
			}
			await expect(heading(positionAfter(scenario, path).scene.heading)).toBeFocused();
			await expectAccessible(page, 'transcript at the end');
			await expect(page.locator('.transcript img')).toHaveCount(0);
			await expectGoodOnPaper(page);
		});

		await test.step('the debrief has the thought beside its decision', async () => {
			await tabTo(page, 'button', 'Bahas keputusan saya');
			await page.keyboard.press('Enter');
			await expect(heading('Pembahasan')).toBeFocused();
			await expect(page.getByText('Saya ragu 1 kali.')).toBeVisible();
		});
		await context.close();
		await server.dispose();
	});
}

/** On paper only the story stands: no navigation, no buttons to press. */
async function expectGoodOnPaper(page: Page) {
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('banner')).toBeHidden();
	await expect(page.getByRole('contentinfo')).toBeHidden();
	await expect(page.getByRole('button', { name: 'Tampilan adegan' })).toBeHidden();
	await expect(page.getByRole('heading', { name: 'Situasinya' })).toBeVisible();
	await page.emulateMedia({ media: 'screen' });
}

async function tabTo(page: Page, role: 'button' | 'checkbox' | 'textbox', name: string) {
	await tabToElement(page, page.getByRole(role, { name, exact: true }));
}

/** Tabs on until the focus is on it. */
async function tabToElement(page: Page, wanted: ReturnType<Page['locator']>) {
	await expect(wanted).toBeVisible();
	const target = await wanted.elementHandle();
	for (let steps = 0; steps < 120; steps += 1) {
		if (await page.evaluate((node) => document.activeElement === node, target)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab never reaches ${String(wanted)}`);
}
