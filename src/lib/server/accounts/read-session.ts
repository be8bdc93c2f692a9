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
	const { response, headers: answered } = await auth.api.getSession({
		headers,
		returnHeaders: true
	});
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
