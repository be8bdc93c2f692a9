import { addressHeader, type Auth } from '#lib/server/accounts/create-auth.ts';
import { readSession } from '#lib/server/accounts/read-session.ts';
import { refusalIn } from '#lib/server/accounts/refusal-in.ts';
import { landingOf, type Door } from './door.ts';

export type OfficerSignIn =
	| { readonly kind: 'signed-in'; readonly cookies: readonly string[]; readonly landing: string }
	/** The password was right, but no door is for that account; nothing stays open. */
	| { readonly kind: 'wrong-account' }
	/** The password was right, but the person is no longer active in the roster. */
	| { readonly kind: 'closed' }
	| { readonly kind: 'wrong-credentials' | 'too-many-tries' | 'failed' };

type Tried = { readonly username: string; readonly password: string; readonly address: string };

export async function signInOfficer(
	auth: Auth,
	{ username, password, address }: Tried,
	door: Door,
	wanted: Parameters<typeof landingOf>[2]
): Promise<OfficerSignIn> {
	const answer = await auth.api.signInUsername({
		body: { username: withoutGrouping(username), password },
		headers: new Headers({ [addressHeader]: address }),
		asResponse: true
	});
	if (!answer.ok) {
		const body: unknown = await answer.json().catch(() => undefined);
		const { code } = refusalIn(answer.status, body);
		if (code === 'wrong-credentials' || code === 'too-many-tries') return { kind: code };
		return { kind: code === 'account-closed' ? 'closed' : 'failed' };
	}
	const cookies = answer.headers.getSetCookie();
	const cookie = cookies.map((text) => text.split(';', 1)[0]).join('; ');
	const { session } = await readSession(auth, new Headers({ cookie }));
	const landing = session && landingOf(session.role, door, wanted);
	if (landing !== undefined) return { kind: 'signed-in', cookies, landing };
	await auth.api.signOut({ headers: new Headers({ cookie }) });
	return { kind: 'wrong-account' };
}

/** A NIP is often written `19670315 199203 1 001`. */
function withoutGrouping(username: string): string {
	const digits = username.replace(/[\s.]/g, '');
	return /^\d{18}$/.test(digits) ? digits : username.trim();
}
