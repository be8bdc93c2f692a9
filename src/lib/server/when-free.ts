import { error } from '@sveltejs/kit';
import { isBusy, isFull } from './db/database-trouble.ts';

/**
 * Another process holds the database, or the disk is full: nothing was written, and the client may
 * try again.
 */
export async function whenFree<Result>(work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (cause) {
		if (isBusy(cause)) error(503, { message: 'The database is busy; try again', code: 'busy' });
		if (isFull(cause)) {
			process.stderr.write(`${fullDiskLine}\n`);
			error(507, { message: 'The disk of the server is full', code: 'storage-full' });
		}
		throw cause;
	}
}

const fullDiskLine =
	'Disk server penuh: tidak ada yang tersimpan sampai ada ruang. / The disk is full: nothing is stored until there is room.';
