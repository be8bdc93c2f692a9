import { error, fail, redirect } from '@sveltejs/kit';
import { whenFree } from '#lib/server/when-free.ts';
import { wayBack } from '../../way-back.ts';
import { keepCookie } from './keep-cookie.ts';
import { signInOfficer } from './sign-in-officer.ts';
import type { Actions } from './$types';

const status = {
	'not-hr': 403,
	closed: 403,
	'wrong-credentials': 400,
	'too-many-tries': 429,
	failed: 500
} as const;

export const actions: Actions = {
	masuk: async ({ locals, request, url, cookies, getClientAddress }) => {
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
		const outcome = await whenFree(() => signInOfficer(locals.server.auth, tried));
		if (outcome.kind !== 'signed-in') {
			return fail(status[outcome.kind], { username, kind: outcome.kind });
		}
		for (const cookie of outcome.cookies) keepCookie(cookies, cookie, url);
		redirect(303, wayBack(url.searchParams.get('ke'), url.origin));
	},

	keluar: async ({ locals, request, url, cookies }) => {
		const { headers } = request;
		const answer = await whenFree(() =>
			locals.server.auth.api.signOut({ headers, asResponse: true })
		);
		for (const cookie of answer.headers.getSetCookie()) keepCookie(cookies, cookie, url);
		redirect(303, '/kepegawaian/masuk');
	}
};

function text(value: FormDataEntryValue | null): string {
	return typeof value === 'string' ? value : '';
}
