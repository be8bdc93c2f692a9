import { isAPIError } from 'better-auth/api';
import type { Auth } from './create-auth.ts';
import { roles, type Session } from './session.ts';

export type ReadSession = {
	readonly session: Session | undefined;
	/** `set-cookie` values to send back: the session slid on, or is over. */
	readonly cookies: readonly string[];
};

/** Who the request's cookie belongs to. */
export async function readSession(auth: Auth, headers: Headers): Promise<ReadSession> {
	if (!headers.has('cookie')) return { session: undefined, cookies: [] };
	const { response, headers: answered } = await askForSession(auth, headers);
	const cookies = answered.getSetCookie();
	if (!response) return { session: undefined, cookies };
	const { id, agencyId, name, username } = response.user;
	const role = roles.find((known) => known === response.user.role);
	if (!role) throw new Error(`Account ${id} has an unknown role`);
	return {
		session: { accountId: id, agencyId, role, name, username: username ?? '' },
		cookies
	};
}

async function askForSession(auth: Auth, headers: Headers) {
	const ask = (query?: { disableRefresh: true }) =>
		auth.api.getSession({ headers, returnHeaders: true, ...(query && { query }) });
	try {
		return await ask();
	} catch (error) {
		if (!isAPIError(error) || error.statusCode < 500) throw error;
		// Sliding a session on is a write and may find the database busy; reading it never does.
		return ask({ disableRefresh: true });
	}
}
