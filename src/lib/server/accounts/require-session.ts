import { error } from '@sveltejs/kit';
import type { Role, Session } from './session.ts';

/** The signed-in account, or 401; with `roles`, only an account of one of them, or 403. */
export function requireSession(
	locals: { readonly session: Session | undefined },
	...roles: readonly Role[]
): Session {
	const { session } = locals;
	if (!session) error(401, { message: 'Sign in first', code: 'not-signed-in' });
	if (roles.length > 0 && !roles.includes(session.role)) {
		error(403, { message: `This is for: ${roles.join(', ')}`, code: 'not-allowed' });
	}
	return session;
}
