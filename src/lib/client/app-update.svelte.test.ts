import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchUpdates } from './app-update.ts';

const stops: (() => void)[] = [];
afterEach(() => {
	for (const stop of stops.splice(0)) stop();
});

/** A browser in which the tests decide when a worker comes and takes over. */
async function aBrowser({ controlled }: { controlled: boolean }) {
	const messages: unknown[] = [];
	const aWorker = (state: string) =>
		Object.assign(new EventTarget(), {
			state,
			postMessage: (message: unknown) => void messages.push(message)
		});
	const registration = Object.assign(new EventTarget(), {
		waiting: null,
		installing: undefined,
		update: vi.fn(() => Promise.resolve())
	});
	const container = Object.assign(new EventTarget(), {
		controller: controlled ? {} : null,
		register: vi.fn(() => Promise.resolve(registration))
	});
	const reload = vi.fn();
	const update = watchUpdates(container as unknown as ServiceWorkerContainer, reload);
	await Promise.resolve();
	await Promise.resolve();
	await Promise.resolve();

	const offered: boolean[] = [];
	stops.push(
		$effect.root(() => {
			$effect(() => void offered.push(update.offered.current));
		})
	);
	flushSync();

	return {
		update,
		reload,
		messages,
		registration,
		container,
		offered: () => {
			flushSync();
			return offered.at(-1);
		},
		install() {
			const worker = aWorker('installing');
			Object.assign(registration, { installing: worker });
			registration.dispatchEvent(new Event('updatefound'));
			worker.state = 'installed';
			worker.dispatchEvent(new Event('statechange'));
		},
		takeOver: () => container.dispatchEvent(new Event('controllerchange'))
	};
}

describe('an update of the app', () => {
	it('never asks a browser cache for the worker', async () => {
		const { container } = await aBrowser({ controlled: true });
		expect(container.register).toHaveBeenCalledWith('/service-worker.js', {
			updateViaCache: 'none'
		});
	});

	it('is offered, and applied only when a person says so', async () => {
		const browser = await aBrowser({ controlled: true });
		browser.install();
		expect(browser.offered()).toBe(true);
		expect(browser.messages).toEqual([]);
		browser.update.apply();
		expect(browser.messages).toEqual([{ type: 'SKIP_WAITING' }]);
		browser.takeOver();
		browser.takeOver();
		expect(browser.reload).toHaveBeenCalledOnce();
	});

	it('waits while an attempt is on the screen', async () => {
		const browser = await aBrowser({ controlled: true });
		const release = browser.update.hold();
		const releaseOther = browser.update.hold();
		browser.install();
		release();
		expect(browser.offered()).toBe(false);
		releaseOther();
		expect(browser.offered()).toBe(true);
	});

	it('never reloads a tab that did not ask', async () => {
		const browser = await aBrowser({ controlled: true });
		browser.takeOver();
		expect(browser.reload).not.toHaveBeenCalled();
		expect(browser.offered()).toBe(true);
		browser.update.apply();
		expect(browser.reload).toHaveBeenCalledOnce();
	});

	it('is not what the first visit sees', async () => {
		const browser = await aBrowser({ controlled: false });
		browser.install();
		browser.takeOver();
		expect(browser.offered()).toBe(false);
		expect(browser.reload).not.toHaveBeenCalled();
	});

	it('is looked for when the network comes back', async () => {
		const { registration } = await aBrowser({ controlled: true });
		dispatchEvent(new Event('online'));
		expect(registration.update).toHaveBeenCalled();
	});
});
