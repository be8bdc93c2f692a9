import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '#lib/protocol/catalogue.ts';
import { openPack } from '#lib/protocol/pack.ts';
import { publishPacks } from '#lib/server/packs/publish-packs.ts';
import { callRoute } from '#tests/support/call-route.ts';
import { emptySqlite } from '#tests/support/databases.ts';
import { smallCourse } from '#tests/support/small-course.ts';
import { aServer, now } from '#tests/support/small-server.ts';
import { GET as getPack } from '../packs/[hash]/+server.ts';
import { GET } from './+server.ts';

describe('GET /api/catalogue', () => {
	it('names courses, words and the newest packs', async () => {
		const server = await aServer(await emptySqlite());
		const catalogue = readCatalogue(await (await callRoute(GET, { server })).json());
		const [course] = catalogue?.courses ?? [];
		expect(course).toMatchObject({ rule: { id: 'kecil' } });
		expect(course?.words.id?.title).toBe('Bimtek kecil (id)');
		expect(course?.packs.map(({ language }) => language)).toEqual(['id', 'en']);
	});

	it('sends nothing when nothing is new', async () => {
		const server = await aServer(await emptySqlite());
		const etag = (await callRoute(GET, { server })).headers.get('etag') ?? '';
		const again = await callRoute(GET, { server, headers: { 'if-none-match': `W/${etag}` } });
		expect([again.status, await again.text()]).toEqual([304, '']);
		const other = await callRoute(GET, { server, headers: { 'if-none-match': '"other"' } });
		expect(other.status).toBe(200);
	});
});

describe('GET /api/packs/[hash]', () => {
	const unpack = { br: brotliDecompressSync, gzip: gunzipSync } as const;

	it.each([
		['gzip, deflate, br', 'br'],
		['gzip', 'gzip'],
		['gzip, br;q=0', 'gzip'],
		['', undefined]
	] as const)('for "%s" sends %s, which opens as promised', async (accepted, encoding) => {
		const server = await aServer(await emptySqlite());
		const { hash } = (await smallCourse()).packs[0] ?? { hash: '' };
		const answer = await callRoute(getPack, {
			server,
			params: { hash },
			headers: { 'accept-encoding': accepted }
		});
		expect(answer.headers.get('content-encoding') ?? undefined).toBe(encoding);
		expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
		const bytes = Buffer.from(await answer.arrayBuffer());
		const text = (encoding ? unpack[encoding](bytes) : bytes).toString('utf8');
		expect((await openPack(hash, text)).kind).toBe('opened');
	});

	it('still serves a pack when the course has a newer one', async () => {
		const server = await aServer(await emptySqlite());
		const { hash } = (await smallCourse()).packs[0] ?? { hash: '' };
		await publishPacks(server.db, [await smallCourse({ title: 'Dasar, edisi baru' })], now);
		expect(await server.db.selectFrom('pack').select('hash').execute()).toHaveLength(3);
		expect((await callRoute(getPack, { server, params: { hash } })).status).toBe(200);
	});

	it('knows no other packs', async () => {
		const server = await aServer(await emptySqlite());
		const answer = await callRoute(getPack, { server, params: { hash: 'f'.repeat(64) } });
		expect(answer.status).toBe(404);
		expect(await answer.json()).toMatchObject({ code: 'unknown-pack' });
	});
});
