import { error } from '@sveltejs/kit';
import { isBusy } from './db/database-trouble.ts';

/** Another process holds the database: nothing was written, and the client may try again. */
export async function whenFree<Result>(work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (cause) {
		if (isBusy(cause)) error(503, { message: 'The database is busy; try again', code: 'busy' });
		throw cause;
	}
}
