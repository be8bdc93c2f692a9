import { redirect } from '@sveltejs/kit';
import { requireSession } from '#lib/server/accounts/require-session.ts';
import type { Session } from '#lib/server/accounts/session.ts';

type Visit = {
	readonly locals: { readonly session: Session | undefined };
	readonly url: URL;
};

/** The HR officer who asks. Anybody else is sent to sign in, or refused with 403. */
export function requireHr({ locals, url }: Visit): Session {
	if (!locals.session) {
		const back = encodeURIComponent(url.pathname + url.search);
		redirect(303, `/kepegawaian/masuk?ke=${back}`);
	}
	return requireSession(locals, 'hr', 'admin');
}
