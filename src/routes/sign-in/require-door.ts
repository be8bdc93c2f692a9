import { redirect } from '@sveltejs/kit';
import { requireSession } from '#lib/server/accounts/require-session.ts';
import type { Session } from '#lib/server/accounts/session.ts';
import type { Door } from './door.ts';

type Visit = {
	readonly locals: { readonly session: Session | undefined };
	readonly url: URL;
};

/** Whoever may go through this door. A stranger is sent to sign in, anybody else refused with 403. */
export function requireDoor({ locals, url }: Visit, { home, roles }: Door): Session {
	if (!locals.session) {
		const back = encodeURIComponent(url.pathname + url.search);
		redirect(303, `${home}/masuk?ke=${back}`);
	}
	return requireSession(locals, ...roles);
}
