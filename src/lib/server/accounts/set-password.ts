import { hashPassword } from 'better-auth/crypto';
import type { Database } from '../db/open-database.ts';
import { normalUsername } from './username.ts';

/** Sets a new password and ends every session of the account. False if there is no such account. */
export async function setPassword(
	db: Database,
	{ username, password, now }: { username: string; password: string; now: Date }
): Promise<boolean> {
	const hash = await hashPassword(password);
	return db.transaction().execute(async (tx) => {
		const user = await tx
			.selectFrom('auth_user')
			.select('id')
			.where('username', '=', normalUsername(username))
			.executeTakeFirst();
		if (!user) return false;
		await tx
			.updateTable('auth_account')
			.set({ password: hash, updatedAt: now.toISOString() })
			.where('userId', '=', user.id)
			.where('providerId', '=', 'credential')
			.execute();
		await tx.deleteFrom('auth_session').where('userId', '=', user.id).execute();
		return true;
	});
}
