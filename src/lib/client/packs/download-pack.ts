import type { PackHash } from '#lib/domain/statement/statement.ts';
import { openPack } from '#lib/protocol/pack.ts';
import type { DeviceDatabase } from '../database/device-database.ts';
import { onDatabase } from '../database/on-database.ts';
import { StorageFailure } from '../database/storage-failure.ts';
import type { Downloaded, Received } from './pack-on-device.ts';
import { receivedText } from './received-text.ts';

type Wanted = {
	readonly hash: PackHash;
	readonly bytes: number;
	readonly savedAt: string;
	readonly onprogress?: ((received: Received) => void) | undefined;
};

/** Stores a pack only if its bytes are the ones that the hash promises. */
export async function downloadPack(
	db: DeviceDatabase,
	{ hash, bytes, savedAt, onprogress = () => undefined }: Wanted,
	send: typeof fetch = fetch
): Promise<Downloaded> {
	if (await onDatabase(db, () => db.packs.get(hash))) return { kind: 'already-here' };
	const response = await send(`/api/packs/${hash}`).catch(() => undefined);
	if (response?.status === 404) return { kind: 'missing' };
	if (!response?.ok) return { kind: 'unreachable' };
	const text = await receivedText(response, onprogress);
	if (text === undefined) return { kind: 'unreachable' };

	const opened = await openPack(hash, text);
	if (opened.kind === 'wrong-hash') return { kind: 'damaged' };
	if (opened.kind === 'unknown-format') return { kind: 'too-new' };
	const { course, id: module, language } = opened.pack.module;
	try {
		await onDatabase(db, () =>
			db.transaction('rw', db.packs, db.packTexts, async () => {
				await db.packTexts.put({ hash, text });
				await db.packs.put({ hash, course, module, language, bytes, savedAt });
			})
		);
	} catch (failure) {
		if (failure instanceof StorageFailure && failure.kind === 'full') return { kind: 'full' };
		throw failure;
	}
	return { kind: 'stored' };
}
