import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** WCAG 2.2 A and AA as far as axe can tell, and no sideways scrolling. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
	// Colours are judged when nothing moves any more.
	await page.evaluate(() =>
		Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)))
	);
	const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
	const found = violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)
	);
	expect.soft(found, screen).toEqual([]);
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect.soft(overflow, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
}
