import { defineConfig } from '@playwright/test';
import { presentBrowser } from './scripts/find-browser.ts';

// Root in a container cannot use Chromium's sandbox; anybody else keeps it.
const asRoot = process.getuid?.() === 0;
const executablePath = presentBrowser();

export default defineConfig({
	testDir: 'tests/journeys',
	testMatch: '**/*.journey.ts',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	timeout: 90_000,
	expect: { timeout: 15_000 },
	forbidOnly: true,
	reporter: [['list'], ['json']],
	use: {
		browserName: 'chromium',
		locale: 'id-ID',
		timezoneId: 'Asia/Jakarta',
		serviceWorkers: 'allow',
		acceptDownloads: true,
		screenshot: 'only-on-failure',
		launchOptions: {
			...(executablePath && { executablePath }),
			args: asRoot ? ['--no-sandbox'] : []
		}
	}
});
