import { openDevice } from '#lib/client/open-device.ts';
import { storageFailureIn } from '#lib/client/database/storage-failure.ts';
import type { LayoutLoad } from './$types';

// A learner's data lives in the browser, so there is nothing for the server to render.
export const ssr = false;

/** Asks no server: what lies on this device is enough to begin. */
export const load: LayoutLoad = async ({ depends, parent }) => {
	depends('device:account');
	const [opened, { translator }] = await Promise.all([openedHere(), parent()]);
	await translator.need('learner');
	return { opened };
};

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
