import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { whenFree } from '#lib/server/when-free.ts';
import type { Door } from './door.ts';
import { keepCookie } from './keep-cookie.ts';
import { signInOfficer } from './sign-in-officer.ts';

const status = {
	'wrong-account': 403,
	closed: 403,
	'wrong-credentials': 400,
	'too-many-tries': 429,
	failed: 500
} as const;

/** What a sign-in page of a door does: `?/masuk` and `?/keluar`, without any script. */
export function signInActions(door: Door) {
	return {
		masuk: async ({ locals, request, url, cookies, getClientAddress }: RequestEvent) => {
			const form = await request.formData().catch((cause: unknown) => {
				// Undici's word for a form that cannot be read; a body over the limit says so itself.
				if (cause instanceof TypeError) error(400, { message: 'Not a form', code: 'unreadable' });
				throw cause;
			});
			const username = text(form.get('username')).slice(0, 200);
			const password = text(form.get('password'));
			if (username.trim() === '') return fail(400, { username, kind: 'missing-username' as const });
			if (password === '') return fail(400, { username, kind: 'missing-password' as const });

			const tried = { username, password, address: getClientAddress() };
			const wanted = { wanted: url.searchParams.get('ke'), origin: url.origin };
			const outcome = await whenFree(() => signInOfficer(locals.server.auth, tried, door, wanted));
			if (outcome.kind !== 'signed-in') {
				return fail(status[outcome.kind], { username, kind: outcome.kind });
			}
			for (const cookie of outcome.cookies) keepCookie(cookies, cookie, url);
			redirect(303, outcome.landing);
		},

		keluar: async ({ locals, request, url, cookies }: RequestEvent) => {
			const { headers } = request;
			const answer = await whenFree(() =>
				locals.server.auth.api.signOut({ headers, asResponse: true })
			);
			for (const cookie of answer.headers.getSetCookie()) keepCookie(cookies, cookie, url);
			redirect(303, `${door.home}/masuk`);
		}
	};
}

function text(value: FormDataEntryValue | null): string {
	return typeof value === 'string' ? value : '';
}
