import { expect, openPage, test } from './journey.ts';
import { beginAsGuest, openActivity, untilWorkerIsReady } from './steps/learner.ts';

test('the people of a case have faces without a server, though no face was shown before', async ({
	server,
	trouble,
	context
}) => {
	const page = await openPage(context, trouble);
	await beginAsGuest(page, server.url);
	await page
		.getByRole('button', { name: /^Unduh \(\d+ kB\)/ })
		.first()
		.click();
	await expect(page.getByText('Tersedia luring').first()).toBeVisible();
	await untilWorkerIsReady(page);
	await server.stop();

	await openActivity(page, server.url, 'keluarga-pak-budi');
	const faces = page.locator('.portrait img');
	await expect(faces.first()).toBeVisible();
	expect(await faces.count()).toBeGreaterThan(3);
	expect(
		await faces.evaluateAll((all) =>
			all.every((face) => face instanceof HTMLImageElement && face.naturalWidth > 0)
		)
	).toBe(true);
});
