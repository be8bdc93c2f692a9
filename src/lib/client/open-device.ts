import type { Device } from './device.ts';

let opening: Promise<Device> | undefined;

/**
 * The device that this page runs on; the same one however often it is asked. Database and sync come
 * in a chunk of their own, so a page can show its frame before they are here.
 */
export function openDevice(): Promise<Device> {
	opening ??= open();
	return opening;
}

async function open(): Promise<Device> {
	try {
		const { deviceOfThisPage } = await import('./device-of-this-page.ts');
		return await deviceOfThisPage();
	} catch (cause) {
		opening = undefined; // the next visit to a page may try again
		throw cause;
	}
}
