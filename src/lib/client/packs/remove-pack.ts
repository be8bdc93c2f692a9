import { attemptsFrom } from '#lib/domain/progress/attempt.ts';
import type { PackHash } from '#lib/domain/statement/statement.ts';
import { guest, type DeviceDatabase } from '../database/device-database.ts';
import type { LearnerDatabase } from '../database/learner-database.ts';
import type { RemovedPack } from './pack-on-device.ts';

/** Reads the log of anybody who learned on this device; nothing of it is shown. */
export type LogOf = (account: string) => LearnerDatabase;

/** Keeps a pack as long as an unfinished attempt on this device runs on it, whoever's it is. */
export async function removePack(
	db: DeviceDatabase,
	logOf: LogOf,
	device: string,
	hash: PackHash
): Promise<RemovedPack> {
	if (!(await db.packs.get(hash))) return { kind: 'not-here' };
	const accounts = await db.accounts.toCollection().primaryKeys();
	for (const account of [guest, ...accounts]) {
		if (await runsOn(logOf(account), device, hash)) return { kind: 'in-use' };
	}
	await db.transaction('rw', db.packs, db.packTexts, async () => {
		await db.packs.delete(hash);
		await db.packTexts.delete(hash);
	});
	return { kind: 'removed' };
}

async function runsOn(log: LearnerDatabase, device: string, hash: PackHash): Promise<boolean> {
	const rows = await log.statements
		.filter(({ statement }) => statement.context.revision === hash)
		.toArray();
	return attemptsFrom(rows.map(({ statement }) => statement)).some(
		(attempt) => !attempt.end && attempt.device === device
	);
}

/** Removes the older packs of a module once a newer one is here. */
export async function removeOlderPacks(
	db: DeviceDatabase,
	logOf: LogOf,
	device: string,
	newest: PackHash
): Promise<void> {
	const pack = await db.packs.get(newest);
	if (!pack) return;
	const older = await db.packs
		.filter(
			({ hash, course, module, language }) =>
				hash !== newest &&
				course === pack.course &&
				module === pack.module &&
				language === pack.language
		)
		.primaryKeys();
	for (const hash of older) await removePack(db, logOf, device, hash);
}
