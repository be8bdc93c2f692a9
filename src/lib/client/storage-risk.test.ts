import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { storageRisk } from './storage-risk.ts';

const chrome = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36';
const safari =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Mobile/15E Safari/604.1';

const storage = (persisted: boolean, quota: number, usage = 0) => ({
	persisted: () => Promise.resolve(persisted),
	estimate: () => Promise.resolve({ quota, usage })
});
const plenty = 5_000_000_000;

describe('storageRisk', () => {
	it('is none where the browser promised to keep the work and has space', async () => {
		const browser = { storage: storage(true, plenty, 7), userAgent: chrome, installed: false };
		expect(await storageRisk(browser)).toEqual({
			persisted: true,
			quota: plenty,
			usage: 7,
			risks: []
		});
	});

	it.each([
		['a browser that promised nothing', storage(false, plenty), chrome, ['not-persisted']],
		['a device that is nearly full', storage(true, plenty, plenty - 1_000), chrome, ['low-space']],
		[
			'a window with little room, as private ones have',
			storage(true, 120_000_000),
			chrome,
			['small-quota']
		],
		[
			'Safari, which forgets after a week',
			storage(false, plenty),
			safari,
			['not-persisted', 'seven-days']
		],
		['an old Safari that says nothing', {}, safari, ['seven-days']],
		['an insecure page', undefined, chrome, []]
	])('names %s', async (_, storage, userAgent, expected) => {
		expect((await storageRisk({ storage, userAgent, installed: false })).risks).toEqual(expected);
	});

	it('does not count the days of an installed app', async () => {
		const browser = { storage: storage(false, plenty), userAgent: safari, installed: true };
		expect((await storageRisk(browser)).risks).toEqual(['not-persisted']);
	});
});
