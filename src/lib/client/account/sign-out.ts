import { guest, type DeviceDatabase } from '../database/device-database.ts';
import type { LearnerDatabase } from '../database/learner-database.ts';
import { pushOutbox } from '../sync/push-outbox.ts';
import type { Transport } from '../sync/transport.ts';
import type { Auth } from './auth-transport.ts';
import type { SignedOut } from './sign-in-outcome.ts';

type Leaving = {
	readonly db: DeviceDatabase;
	readonly log: LearnerDatabase;
	readonly account: string;
	readonly auth: Auth;
	readonly transport: Transport;
};

/** Sends what it can, then leaves the device to the guest, with or without the server. */
export async function signOut({ db, log, account, auth, transport }: Leaving): Promise<SignedOut> {
	while ((await pushOutbox(log, account, transport)).kind === 'sent');
	const unsent = (await log.outbox.count()) + (await log.refused.count());
	await db.transaction('rw', db.values, async () => {
		await db.values.put({ key: 'current', account: guest });
		await db.values.put({ key: 'sign-out-due' });
	});
	await endSession(db, auth);
	return { unsent };
}

/** Ends a session that the server still believes in. Repeat when the network comes back. */
export async function endSession(db: DeviceDatabase, auth: Auth): Promise<void> {
	if (!(await db.values.get('sign-out-due'))) return;
	if (await auth.signOut()) await db.values.delete('sign-out-due');
}
