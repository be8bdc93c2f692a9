import type { Module } from '#lib/domain/course/course.ts';
import type { PackHash } from '#lib/domain/statement/statement.ts';
import { openPack } from '#lib/protocol/pack.ts';
import type { DeviceDatabase } from '../database/device-database.ts';
import { onDatabase } from '../database/on-database.ts';
import { PackNotHere } from './pack-on-device.ts';

/** Opens modules from this device, each once. A pack that decayed on the disk counts as not here. */
export function moduleOpener(db: DeviceDatabase): (hash: PackHash) => Promise<Module> {
	const opened = new Map<PackHash, Promise<Module>>();
	return (hash) => {
		const opening = opened.get(hash) ?? open(db, hash);
		opened.set(hash, opening);
		// A pack that is not here may come later.
		opening.catch(() => opened.delete(hash));
		return opening;
	};
}

async function open(db: DeviceDatabase, hash: PackHash): Promise<Module> {
	const row = await onDatabase(db, () => db.packTexts.get(hash));
	if (!row) throw new PackNotHere(hash);
	const pack = await openPack(hash, row.text);
	if (pack.kind === 'opened') return pack.pack.module;
	await db.transaction('rw', db.packs, db.packTexts, async () => {
		await db.packs.delete(hash);
		await db.packTexts.delete(hash);
	});
	throw new PackNotHere(hash, { decayed: true });
}
