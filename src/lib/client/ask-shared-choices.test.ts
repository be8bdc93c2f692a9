import { expect, it } from 'vitest';
import { askSharedChoices } from './ask-shared-choices.ts';

const key = 'kecil/dasar/kasus';
const shared = { scenes: { satu: { tolak: 10 } } };

it('asks about one activity, and brings what the server says', async () => {
	const asked: string[] = [];
	const send = (url: unknown) => {
		asked.push(String(url));
		return Promise.resolve(Response.json(shared));
	};
	expect(await askSharedChoices(key, send as typeof fetch)).toEqual(shared);
	expect(asked).toEqual(['/api/choices?activity=kecil%2Fdasar%2Fkasus']);
});

it.each([
	['there is no network', () => Promise.reject(new TypeError('offline'))],
	['nobody is signed in', () => Promise.resolve(Response.json({}, { status: 401 }))],
	['a hotel answers', () => Promise.resolve(new Response('<html>'))],
	['the answer is not one', () => Promise.resolve(Response.json({ scenes: { a: 1 } }))],
	['a share is no tenth', () => Promise.resolve(Response.json({ scenes: { a: { b: 11 } } }))]
])('brings nothing when %s', async (_, send) => {
	expect(await askSharedChoices(key, send as typeof fetch)).toBeUndefined();
});
