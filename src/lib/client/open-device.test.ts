import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { openDeviceDatabase } from './database/device-database.ts';

beforeEach(() => vi.resetModules());

it('is new where no database of ours lies, whatever others keep', async () => {
	indexedDB.open('somebody-else');
	const { isNewDevice } = await import('./open-device.ts');
	expect(await isNewDevice()).toBe(true);
});

it('is not new once a database has been made, by whichever visit', async () => {
	const db = openDeviceDatabase();
	await db.open();
	const { isNewDevice } = await import('./open-device.ts');
	expect(await isNewDevice()).toBe(false);
	await db.delete();
});

it('is not new once this page has asked for it, even if it could not be opened', async () => {
	vi.doMock('./device-of-this-page.ts', () => ({
		deviceOfThisPage: () => Promise.reject(new Error('no storage'))
	}));
	const { isNewDevice, openDevice } = await import('./open-device.ts');
	await expect(openDevice()).rejects.toThrow('no storage');
	expect(await isNewDevice()).toBe(false);
});

it('is not called new by a browser that does not tell', async () => {
	vi.stubGlobal('indexedDB', undefined);
	const { isNewDevice } = await import('./open-device.ts');
	expect(await isNewDevice()).toBe(false);
	vi.unstubAllGlobals();
});
