import { isHttpError, isRedirect } from '@sveltejs/kit';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptySqlite } from '#tests/support/databases.ts';
import { aServer } from '#tests/support/small-server.ts';
import { roles, type Role, type Session } from '#lib/server/accounts/session.ts';
import type { Server } from '#lib/server/open-server.ts';
import { load as layout } from './+layout.server.ts';
import { load as list } from './penulis/+page.server.ts';
import { load as rubric } from './penulis/rubrik/+page.server.ts';
import { load as oneCase } from './penulis/kasus/[course]/[module]/[case]/+layout.server.ts';
import { load as texts } from './penulis/kasus/[course]/[module]/[case]/bahasa/+page.server.ts';
import { GET as html } from './penulis/kasus/[course]/[module]/[case]/unduh/html/+server.ts';
import { GET as mermaid } from './penulis/kasus/[course]/[module]/[case]/unduh/mermaid/+server.ts';
import { GET as version } from './penulis/versi/+server.ts';
import { authorOf, requireAuthor } from './require-author.ts';

const files = import.meta.glob('./**/*server.ts');

let server: Server;
beforeAll(async () => {
	server = await aServer(await emptySqlite());
});

type Door = (event: never) => unknown;
const doors: Readonly<Record<string, Door>> = {
	list,
	rubric,
	oneCase,
	texts,
	mermaid,
	html,
	version
};

function someone(role: Role): Session {
	return { accountId: 'account', role, agencyId: 'contoh', name: 'Ayu', username: 'ayu' };
}

function visit(session: Session | undefined, url: string, address = '10.0.0.7') {
	return {
		locals: { server, session, language: 'id' },
		params: { course: 'contoh', module: 'satu', case: 'kasus' },
		url: new URL(url),
		depends: () => undefined,
		setHeaders: () => undefined,
		getClientAddress: () => address
	};
}

async function knock(door: Door, session: Session | undefined, params = {}) {
	const event = visit(session, 'https://bimtek.contoh.test/penulis?tampil=kesalahan');
	try {
		const answer = await door({ ...event, params: { ...event.params, ...params } } as never);
		return { status: 200, answer };
	} catch (thrown) {
		if (isHttpError(thrown)) return { status: thrown.status };
		if (isRedirect(thrown)) return { status: thrown.status, location: thrown.location };
		throw thrown;
	}
}

describe.each(Object.entries(doors))('%s', (_, door) => {
	it.each(roles)('opens for trainers and admins alone: %s', async (role) => {
		const mayEnter = role === 'trainer' || role === 'admin';
		const { status } = await knock(door, someone(role));
		// The HTML file needs a build, which is another matter than who may have it.
		const opened = door === html ? [200, 503] : [200];
		expect(mayEnter ? opened : [403]).toContain(status);
	});

	it('sends a stranger to sign in and back', async () => {
		expect(await knock(door, undefined)).toEqual({
			status: 303,
			location: '/penulis/masuk?ke=%2Fpenulis%3Ftampil%3Dkesalahan'
		});
	});
});

it.each<[string, Session | undefined]>([
	['a learner', someone('learner')],
	['HR', someone('hr')],
	['a stranger', undefined]
])('tells %s nothing around a page either', async (_, session) => {
	const { answer } = await knock(layout, session);
	expect(answer).toEqual({ language: 'id', isHr: false });
});

it('has no other door than these and the sign-in', () => {
	const part = './penulis/kasus/[course]/[module]/[case]';
	expect(Object.keys(files).sort()).toEqual(
		[
			'./+layout.server.ts', // gives nothing to anybody else, see below
			'./penulis/+page.server.ts',
			'./penulis/masuk/+page.server.ts',
			'./penulis/rubrik/+page.server.ts',
			'./penulis/versi/+server.ts',
			`${part}/+layout.server.ts`,
			`${part}/bahasa/+page.server.ts`,
			`${part}/unduh/html/+server.ts`,
			`${part}/unduh/mermaid/+server.ts`
		].sort()
	);
});

describe('the development server', () => {
	const local = 'http://localhost:5173/penulis';

	it('is open to its own machine without an account', () => {
		expect(requireAuthor(visit(undefined, local, '127.0.0.1'), true)).toEqual({});
		expect(authorOf(visit(undefined, 'http://[::1]:5173/', '::1'), true)).toEqual({});
	});

	it.each([
		['from a LAN that says it is local', local, '192.168.1.7'],
		['through a foreign name that points here', 'http://evil.example:5173/', '127.0.0.1'],
		['through a name that begins alike', 'http://localhost.evil.example/', '127.0.0.1']
	])('is not open %s', (_, url, address) => {
		expect(() => requireAuthor(visit(undefined, url, address), true)).toThrow();
		expect(authorOf(visit(undefined, url, address), true)).toBeUndefined();
	});

	it('still refuses an account that is no author', () => {
		expect(() => requireAuthor(visit(someone('hr'), local, '127.0.0.1'), true)).toThrow();
		expect(authorOf(visit(someone('learner'), local, '127.0.0.1'), true)).toBeUndefined();
	});
});

it('is never open in a build', () => {
	const here = visit(undefined, 'http://localhost:3000/penulis', '127.0.0.1');
	expect(() => requireAuthor(here, false)).toThrow();
	expect(authorOf(here, false)).toBeUndefined();
});

it('knows no case but those of the folder', async () => {
	for (const params of [{ case: 'lain' }, { module: '../satu' }, { course: '..', case: '' }]) {
		expect(await knock(oneCase, someone('trainer'), params)).toEqual({ status: 404 });
	}
});

it('gives the Mermaid text as a file, in the language asked for', async () => {
	const { answer } = await knock(mermaid, someone('trainer'));
	const file = answer as Response;
	expect(file.headers.get('content-disposition')).toBe('attachment; filename="kasus.id.mmd"');
	expect(await file.text()).toContain('s0 -->|"Menolak (Tepat)"| s1');
});
