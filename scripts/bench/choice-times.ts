import type { Page } from '@playwright/test';

/** Milliseconds after a click on a choice. */
export type ChoiceTimes = {
	/** Until the first frame after it. */
	readonly next: number;
	/** Until the frame that shows what followed, which comes after the answer is durable. */
	readonly shown: number;
};

/** Clicks on `choice` and waits until the page shows another screen: another heading `h2`. */
export async function timeChoice(page: Page, choice: string): Promise<ChoiceTimes> {
	await page.evaluate(watchClick);
	await page.locator(choice).click();
	const times = await page.evaluate(() => (window as unknown as Watched).choiceTimes);
	// A page that is still settling would answer for the click before.
	await page.evaluate(() =>
		Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
	);
	return times;
}

type Watched = { choiceTimes: Promise<{ next: number; shown: number }> };

/** Runs in the page. */
function watchClick(): void {
	const heading = () => document.querySelector('main h2');
	const before = heading();
	const painted = () =>
		new Promise<number>((resolve) => {
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => resolve(performance.now());
				port2.postMessage(0);
			});
		});
	const changed = () =>
		new Promise<void>((resolve) => {
			const look = () => {
				if (!heading() || heading() === before) return;
				observer.disconnect();
				resolve();
			};
			const observer = new MutationObserver(look);
			observer.observe(document.body, { childList: true, subtree: true });
		});
	(window as unknown as Watched).choiceTimes = new Promise((resolve) => {
		const onclick = ({ timeStamp }: Event) => {
			const next = painted();
			const shown = changed().then(painted);
			void Promise.all([next, shown]).then(([soon, late]) => {
				resolve({ next: soon - timeStamp, shown: late - timeStamp });
			});
		};
		document.addEventListener('click', onclick, { capture: true, once: true });
	});
}
