import { deviceDatabaseName } from './database/device-database-name.ts';
import type { Device } from './device.ts';

let opening: Promise<Device> | undefined;
let wasAsked = false;

/**
 * The device that this page runs on; the same one however often it is asked. Database and sync come
 * in a chunk of their own, so a page can show its frame before they are here.
 */
export function openDevice(): Promise<Device> {
	wasAsked = true;
	opening ??= open();
	return opening;
}

/** Whether nobody has learnt here before; no, when in doubt. Needs nothing but the browser. */
export async function isNewDevice(): Promise<boolean> {
	if (wasAsked) return false;
	try {
		const databases = await indexedDB.databases();
		return databases.every(({ name }) => name !== deviceDatabaseName);
	} catch {
		return false;
	}
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
