import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { deviceValue, openDeviceDatabase } from '../database/device-database.ts';
import { refreshCatalogue } from './refresh-catalogue.ts';

const answering = (answer: () => Promise<Response>) => vi.fn<typeof fetch>(answer);

it('keeps the catalogue of the last visit until a readable one comes', async () => {
	const db = openDeviceDatabase(crypto.randomUUID());
	const catalogue = { format: 1, courses: [], reference: [] };
	const good = answering(() => Promise.resolve(Response.json(catalogue)));
	expect(await refreshCatalogue(db, good)).toBe('fresh');
	expect(good).toHaveBeenCalledWith('/api/catalogue', { cache: 'no-cache' });

	const gone = answering(() => Promise.reject(new TypeError('Failed to fetch')));
	const busy = answering(() => Promise.resolve(new Response('', { status: 503 })));
	const strange = answering(() => Promise.resolve(new Response('<html>')));
	const newer = answering(() => Promise.resolve(Response.json({ format: 2 })));
	expect([
		await refreshCatalogue(db, gone),
		await refreshCatalogue(db, busy),
		await refreshCatalogue(db, strange),
		await refreshCatalogue(db, newer)
	]).toEqual(['unreachable', 'unreachable', 'unreadable', 'unreadable']);
	expect((await deviceValue(db, 'catalogue'))?.catalogue).toEqual(catalogue);
	await db.delete();
});
