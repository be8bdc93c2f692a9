import { expect, it } from 'vitest';
import { StorageFailure } from '#lib/client/database/storage-failure.ts';
import type { Device } from '#lib/client/device.ts';
import type { PackHash } from '#lib/domain/statement/statement.ts';
import { packDownload } from './pack-download.svelte.ts';

const hash = 'h' as PackHash;
const ending = (downloadPack: Device['downloadPack']) => packDownload({ downloadPack });

it('tells how far it is and when it is here', async () => {
	const seen: unknown[] = [];
	const download = ending((_hash, _bytes, onprogress) => {
		onprogress?.({ bytes: 10, share: 0.5 });
		seen.push(download.state);
		return Promise.resolve({ kind: 'stored' });
	});
	await download.start(hash, 20);
	expect(seen).toEqual([{ kind: 'running', share: 0.5 }]);
	expect(download.state).toEqual({ kind: 'stored' });
});

it('says what went wrong and can be tried again', async () => {
	const outcomes = ['damaged', 'stored'] as const;
	let tries = 0;
	const download = ending(() => Promise.resolve({ kind: outcomes[tries++] ?? 'stored' }));
	await download.start(hash, 20);
	expect(download.state).toEqual({ kind: 'failed', why: 'damaged' });
	await download.start(hash, 20);
	expect(download.state).toEqual({ kind: 'stored' });
});

it('tells of storage that gives out, and lets a bug be a bug', async () => {
	const broken = ending(() => Promise.reject(new StorageFailure('closed', undefined)));
	await broken.start(hash, 20);
	expect(broken.state).toEqual({ kind: 'failed', why: 'failed' });
	const bug = ending(() => Promise.reject(new TypeError('bug')));
	await expect(bug.start(hash, 20)).rejects.toThrow('bug');
});
