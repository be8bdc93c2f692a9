import { retryAfterMs } from '../sync/retry-after.ts';
import type { SignedIn } from './sign-in-outcome.ts';

type Checked = { readonly kind: 'session' } | Exclude<SignedIn, { kind: 'signed-in' }>;

export type Auth = {
	signIn(username: string, password: string): Promise<Checked>;
	/** Whether the server ended the session. */
	signOut(): Promise<boolean>;
};

/** better-auth's endpoints for a username and a password. */
export function authTransport(send: typeof fetch = fetch): Auth {
	const post = (path: string, body: unknown) =>
		send(`/api/auth/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body)
		}).catch(() => undefined);

	return {
		async signIn(username, password) {
			const response = await post('sign-in/username', { username, password, rememberMe: true });
			if (!response) return { kind: 'unreachable' };
			const body: unknown = await response.json().catch(() => undefined);
			switch (response.status) {
				case 200:
					return sessionIn(body);
				case 401:
				case 422: // a name or password of an impossible length
					return { kind: 'wrong-credentials' };
				case 403:
					return { kind: 'not-allowed' };
				case 429: {
					const header =
						response.headers.get('x-retry-after') ?? response.headers.get('retry-after');
					const wait = retryAfterMs(header, Date.now());
					return { kind: 'too-many-tries', ...(wait !== undefined && { retryAfterMs: wait }) };
				}
				default:
					return { kind: 'unreachable' };
			}
		},

		async signOut() {
			const response = await post('sign-out', {});
			// Without a session there is nothing left to end.
			return response !== undefined && (response.ok || response.status === 401);
		}
	};
}

function sessionIn(body: unknown): Checked {
	if (typeof body !== 'object' || body === null) return { kind: 'unreachable' };
	if ('twoFactorRedirect' in body && body.twoFactorRedirect) return { kind: 'second-factor' };
	return 'done' in body ? { kind: 'session' } : { kind: 'unreachable' };
}
