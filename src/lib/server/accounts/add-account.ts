import { hashPassword } from 'better-auth/crypto';
import type { Database } from '../db/open-database.ts';
import type { Role } from './session.ts';
import { isUsername, normalUsername } from './username.ts';

export const passwordAtLeast = 8;
export const passwordAtMost = 128;

export type NewAccount = {
	readonly agencyId: string;
	/** A NIP or a chosen name; unique in the installation. */
	readonly username: string;
	readonly name: string;
	readonly password: string;
	readonly role: Role;
	/** The roster row that this account is for. */
	readonly personId?: string;
	readonly now: Date;
};

export type AccountAdded =
	| { readonly kind: 'added'; readonly accountId: string }
	| {
			readonly kind: 'refused';
			readonly reason:
				| 'bad-username'
				| 'bad-password'
				| 'username-taken'
				| 'no-such-person'
				| 'person-has-account';
	  };

/** There is no public sign-up: accounts are made here, by the operator, HR or the demo. */
export async function addAccount(db: Database, account: NewAccount): Promise<AccountAdded> {
	const username = normalUsername(account.username);
	if (!isUsername(username)) return { kind: 'refused', reason: 'bad-username' };
	const { length } = account.password;
	if (length < passwordAtLeast || length > passwordAtMost) {
		return { kind: 'refused', reason: 'bad-password' };
	}
	const password = await hashPassword(account.password);
	if (db.isTransaction) return writeAccount(db, { ...account, username, password });
	return db.transaction().execute((tx) => writeAccount(tx, { ...account, username, password }));
}

async function writeAccount(tx: Database, account: NewAccount): Promise<AccountAdded> {
	const taken = await tx
		.selectFrom('auth_user')
		.select('id')
		.where('username', '=', account.username)
		.executeTakeFirst();
	if (taken) return { kind: 'refused', reason: 'username-taken' };

	const id = crypto.randomUUID();
	const linked = await linkPerson(tx, account, id);
	if (linked !== 'linked') return { kind: 'refused', reason: linked };

	const at = { createdAt: account.now.toISOString(), updatedAt: account.now.toISOString() };
	await tx
		.insertInto('auth_user')
		.values({
			id,
			name: account.name,
			// The library wants an address; nothing is ever sent to it.
			email: `${id}@bimtek-netral.invalid`,
			emailVerified: 0,
			image: null,
			username: account.username,
			role: account.role,
			agencyId: account.agencyId,
			...at
		})
		.execute();
	await tx
		.insertInto('auth_account')
		.values({
			id: crypto.randomUUID(),
			userId: id,
			accountId: id,
			providerId: 'credential',
			password: account.password,
			accessToken: null,
			refreshToken: null,
			idToken: null,
			accessTokenExpiresAt: null,
			refreshTokenExpiresAt: null,
			scope: null,
			...at
		})
		.execute();
	return { kind: 'added', accountId: id };
}

async function linkPerson(tx: Database, { agencyId, personId }: NewAccount, accountId: string) {
	if (personId === undefined) return 'linked';
	const person = await tx
		.selectFrom('person')
		.select('account_id')
		.where('agency_id', '=', agencyId)
		.where('id', '=', personId)
		.executeTakeFirst();
	if (!person) return 'no-such-person';
	if (person.account_id !== null) return 'person-has-account';
	await tx
		.updateTable('person')
		.set({ account_id: accountId })
		.where('agency_id', '=', agencyId)
		.where('id', '=', personId)
		.execute();
	return 'linked';
}
