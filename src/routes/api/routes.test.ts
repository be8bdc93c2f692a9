import { describe, expect, it } from 'vitest';
import { roles, type Role, type Session } from '#lib/server/accounts/session.ts';
import { emptySqlite } from '#tests/support/databases.ts';
import { callRoute } from '#tests/support/call-route.ts';
import { aServer } from '#tests/support/small-server.ts';

type Methods = Readonly<Record<string, unknown>>;

const routes = import.meta.glob<Methods>('./**/+server.ts', { eager: true });

/** Open to everybody, on purpose. Anything else must ask who is there. */
const open = [
	'GET ./catalogue',
	'GET ./packs/[hash]',
	'GET ./health',
	'POST ./auth/[...path]',
	// Whoever holds a certificate's number may check it.
	'GET ./certificates/verify'
];

/** Who may use what is not for every signed-in account. */
const only: readonly (readonly [prefix: string, allowed: readonly Role[]])[] = [
	['./hr/', ['hr', 'admin']]
];

const endpoints = Object.entries(routes).flatMap(([file, module]) =>
	['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
		.filter((method) => typeof module[method] === 'function')
		.map((method) => {
			const path = file.replace('/+server.ts', '');
			const handler = module[method] as (event: never) => Response | Promise<Response>;
			return { name: `${method} ${path}`, method, path, handler };
		})
);

function sessionOf(role: Role): Session {
	return { accountId: 'account', agencyId: 'contoh', role, name: 'Ayu', username: 'ayu' };
}

describe('every route under /api', () => {
	it('is found', () => {
		expect(endpoints.map(({ name }) => name)).toEqual(
			expect.arrayContaining([
				'POST ./statements',
				'GET ./pull',
				'GET ./catalogue',
				'GET ./choices'
			])
		);
	});

	it.each(endpoints.filter(({ name }) => !open.includes(name)))(
		'refuses strangers: $name',
		async ({ handler, method }) => {
			const server = await aServer(await emptySqlite());
			const answer = await callRoute(handler, { server, method, params: { hash: 'x' } });
			expect(answer.status).toBe(401);
			expect(await answer.json()).toMatchObject({ code: 'not-signed-in' });
		}
	);

	it.each(
		endpoints.flatMap(({ name, path, ...endpoint }) => {
			const allowed = only.find(([prefix]) => path.startsWith(prefix))?.[1] ?? roles;
			const refused = roles.filter((role) => !allowed.includes(role));
			return refused.map((role) => ({ name, path, ...endpoint, role }));
		})
	)('refuses who is not meant: $name for $role', async ({ handler, method, role }) => {
		const server = await aServer(await emptySqlite());
		const answer = await callRoute(handler, { server, method, session: sessionOf(role) });
		expect(answer.status).toBe(403);
		expect(await answer.json()).toMatchObject({ code: 'not-allowed' });
	});
});
