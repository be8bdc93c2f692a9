import { expect, it } from 'vitest';
import { addAccount } from '#lib/server/accounts/add-account.ts';
import { callRoute } from '#tests/support/call-route.ts';
import { emptySqlite } from '#tests/support/databases.ts';
import { aServer, now } from '#tests/support/small-server.ts';
import { POST } from './[...path]/+server.ts';

async function opened() {
	const server = await aServer(await emptySqlite());
	const password = 'kata-sandi-ayu';
	await addAccount(server.db, {
		agencyId: 'contoh',
		username: 'ayu',
		name: 'Ayu Contoh',
		password,
		role: 'learner',
		now
	});
	const post = (path: string, body: object, headers: Record<string, string> = {}) =>
		callRoute(POST, {
			server,
			method: 'POST',
			path: `/api/auth/${path}`,
			params: { path },
			headers: { 'content-type': 'application/json', ...headers },
			body: JSON.stringify(body)
		});
	const signIn = (word: string, headers?: Record<string, string>) =>
		post('sign-in/username', { username: 'ayu', password: word }, headers);
	return { server, password, post, signIn };
}

it.each([
	'sign-up/email',
	'sign-in/email',
	'is-username-available',
	'update-user',
	'delete-user',
	'change-email',
	'reset-password',
	'get-session',
	'change-password'
])('does not offer /api/auth/%s', async (path) => {
	const { server, post } = await opened();
	const body = { name: 'B', email: 'b@x.example', password: 'kata-sandi-b', username: 'ayu' };
	const answer = await post(path, body);
	expect(answer.status).toBe(404);
	expect(await server.db.selectFrom('auth_user').select('id').execute()).toHaveLength(1);
});

it('signs in, and out again', async () => {
	const { server, password, post, signIn } = await opened();
	const answer = await signIn(password);
	expect(answer.status).toBe(200);
	// The session is the cookie's alone: no script may get hold of it.
	expect(await answer.json()).toEqual({ done: true });
	expect(await server.db.selectFrom('auth_session').select('id').execute()).toHaveLength(1);
	const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
	expect((await post('sign-out', {}, { cookie })).status).toBe(200);
	expect(await server.db.selectFrom('auth_session').select('id').execute()).toEqual([]);
});

it.each([['x'.repeat(129)], ['\u0000'], ['\ud800'], ['x'.repeat(100_000)]])(
	'calls a password that nobody can have a wrong one, as any other',
	async (word) => {
		const answer = await (await opened()).signIn(word);
		expect(answer.status).toBe(401);
		expect(await answer.json()).toMatchObject({ code: 'wrong-credentials' });
	}
);

it(
	'limits by the address it saw itself, not by one that the client writes',
	{ timeout: 30_000 },
	async () => {
		const { password, signIn } = await opened();
		for (let tries = 0; tries < 10; tries += 1) {
			const headers = {
				'x-bimtek-client-address': `10.9.9.${tries}`,
				'x-forwarded-for': `10.9.8.${tries}`
			};
			const answer = await signIn('bukan-sandinya', headers);
			expect(answer.status).toBe(401);
			expect(await answer.json()).toMatchObject({ code: 'wrong-credentials' });
		}
		const answer = await signIn(password, { 'x-bimtek-client-address': '10.9.9.99' });
		expect(answer.status).toBe(429);
		expect(answer.headers.get('retry-after')).toBe('60');
		expect(await answer.json()).toMatchObject({ code: 'too-many-tries' });
	}
);

it('keeps the name and the address of who tried out of the database', async () => {
	const { server, signIn } = await opened();
	await signIn('bukan-sandinya');
	const rows = await server.db.selectFrom('rate_limit').selectAll().execute();
	expect(rows).toHaveLength(4);
	expect(JSON.stringify(rows)).not.toMatch(/ayu|10\.0\.0\.1/);
});
