import type { DeviceDatabase } from '../database/device-database.ts';
import type { LearnerDatabase } from '../database/learner-database.ts';
import { keepPulled } from '../sync/pull-log.ts';
import type { Transport } from '../sync/transport.ts';
import type { Auth } from './auth-transport.ts';
import type { SignedIn } from './sign-in-outcome.ts';

type Desk = {
	readonly db: DeviceDatabase;
	readonly logOf: (account: string) => LearnerDatabase;
	readonly device: string;
	readonly auth: Auth;
	readonly transport: Transport;
};

/** Makes the account current on this device only when its own log has begun to arrive. */
export async function signIn(
	{ db, logOf, device, auth, transport }: Desk,
	username: string,
	password: string
): Promise<SignedIn> {
	const checked = await auth.signIn(username.trim(), password);
	if (checked.kind !== 'session') return checked;
	const answer = await transport.pull(0);
	if (answer.kind === 'signed-out') return { kind: 'not-allowed' };
	if (answer.kind === 'unreachable') return { kind: 'unreachable' };
	const { account } = answer.pulled;

	await keepPulled(logOf(account.id), device, answer.pulled, new Date().toISOString());
	await db.transaction('rw', db.values, db.accounts, async () => {
		await db.accounts.put(account);
		await db.values.put({ key: 'current', account: account.id });
		await db.values.delete('sign-out-due');
	});
	return { kind: 'signed-in', account: account.id };
}
