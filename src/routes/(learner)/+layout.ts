import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import { storageFailureIn } from '#lib/client/database/storage-failure.ts';
import { isNewDevice, openDevice } from '#lib/client/open-device.ts';
import type { Translator } from '#lib/i18n/translator.svelte.ts';
import type { LayoutLoad } from './$types';

// A learner's data lives in the browser, so there is nothing for the server to render.
export const ssr = false;

// Begun with the code, before the router has found the page: nothing else takes as long.
if (browser) void openIfKnown();

/** Asks no server: what lies on this device is enough to begin. */
export const load: LayoutLoad = async ({ depends, parent, url }) => {
	depends('device:account');
	const [opened] = await Promise.all([openedOrNew(url), words(parent)]);
	return { opened };
};

async function words(parent: () => Promise<{ translator: Translator }>) {
	const { translator } = await parent();
	await translator.need('learner');
}

/** Somebody new is welcomed before the device is open; whoever signs in needs it at once. */
async function openedOrNew(url: URL) {
	const isNew = (await isNewDevice()) && url.pathname !== resolve('/belajar/masuk');
	return isNew ? ({ kind: 'first-visit' } as const) : openedHere();
}

async function openIfKnown() {
	if (await isNewDevice()) return;
	await openDevice().catch(() => undefined); // `load` asks again, and says so
}

async function openedHere() {
	try {
		const device = await openDevice();
		return { kind: 'opened', device, ...(await device.openLearner()) } as const;
	} catch (cause) {
		const failure = storageFailureIn(cause);
		if (!failure) throw cause;
		return { kind: 'no-storage', trouble: failure.kind } as const;
	}
}
