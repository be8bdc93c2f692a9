import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { startServer, type RunningServer } from '#tests/support/running-server.ts';

type Journey = {
	/** A server of its own for each journey, with the demo agency. */
	server: RunningServer;
	/** Broken content-security rules and uncaught errors of every page; must stay empty. */
	trouble: string[];
};

export const test = base.extend<Journey>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
	server: async ({}, use) => {
		const server = await startServer({ BIMTEK_DEMO: '1' });
		await use(server);
		await server.dispose();
	},
	// eslint-disable-next-line no-empty-pattern
	trouble: async ({}, use) => {
		const trouble: string[] = [];
		await use(trouble);
		if (trouble.length > 0) throw new Error(`The pages complained:\n${trouble.join('\n')}`);
	}
});

export { expect } from '@playwright/test';

/** Collects what a person would never see but a browser says: policy violations, uncaught errors. */
export function watch(page: Page, trouble: string[]): void {
	page.on('pageerror', (error) => trouble.push(`${page.url()}: ${error.message}`));
	page.on('console', (message) => {
		if (message.text().includes('Content Security Policy')) {
			trouble.push(`${page.url()}: ${message.text()}`);
		}
	});
}

/** A page of this context that is watched. */
export async function openPage(context: BrowserContext, trouble: string[]): Promise<Page> {
	const page = await context.newPage();
	watch(page, trouble);
	return page;
}
