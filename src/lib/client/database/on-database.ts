import Dexie from 'dexie';
import { StorageFailure, storageFailureIn } from './storage-failure.ts';

/**
 * Runs the work, and once more on a new connection if the browser cut the old one under it; so the
 * work must bear repetition. Storage errors come out as `StorageFailure`, bugs as they are.
 */
export async function onDatabase<T>(db: Dexie, work: () => PromiseLike<T>): Promise<T> {
	try {
		return await work();
	} catch (cause) {
		const failure = failureOf(cause);
		if (!(failure instanceof StorageFailure) || failure.kind !== 'closed') throw failure;
	}
	try {
		db.close({ disableAutoOpen: false });
		await db.open();
		return await work();
	} catch (cause) {
		throw failureOf(cause);
	}
}

function failureOf(cause: unknown): unknown {
	const ofDatabase = cause instanceof Dexie.DexieError || cause instanceof DOMException;
	return storageFailureIn(cause) ?? (ofDatabase ? new StorageFailure('other', cause) : cause);
}
