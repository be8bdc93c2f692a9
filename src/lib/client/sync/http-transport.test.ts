import { describe, expect, it } from 'vitest';
import { httpTransport } from './http-transport.ts';

type Asked = { url: string; init: RequestInit | undefined };

function answering(response: Response | Error) {
	const asked: Asked[] = [];
	const send = ((url: string, init?: RequestInit) => {
		asked.push({ url, init });
		return response instanceof Error ? Promise.reject(response) : Promise.resolve(response);
	}) as typeof fetch;
	return { transport: httpTransport(send), asked };
}

const status = (code: number, headers: Record<string, string> = {}) =>
	new Response('{}', { status: code, headers });

describe('httpTransport', () => {
	it.each([
		['no network', new TypeError('Failed to fetch'), { kind: 'unreachable', offline: true }],
		['no session', status(401), { kind: 'signed-out' }],
		['a failing server', status(500), { kind: 'unreachable', offline: false }],
		[
			'a busy server',
			status(503, { 'retry-after': '30' }),
			{ kind: 'unreachable', offline: false, retryAfterMs: 30_000 }
		],
		[
			'too many requests',
			status(429, { 'retry-after': '5' }),
			{ kind: 'unreachable', offline: false, retryAfterMs: 5_000 }
		],
		["a hotel's sign-in page", new Response('<html>'), { kind: 'unreachable', offline: true }],
		['a batch that is too large', status(413), { kind: 'rejected', status: 413 }]
	])('tells %s', async (_, response, expected) => {
		expect(await answering(response).transport.push([])).toEqual(expected);
	});

	it('reads the answers of the server', async () => {
		const body = { answers: [{ id: 'x', kind: 'accepted' }], serverTime: '2026-11-22T00:00:00Z' };
		const { transport } = answering(Response.json(body));
		expect(await transport.push([])).toEqual({ kind: 'answered', answer: body });
	});

	it('lets a small batch outlive its page, as the browser allows', async () => {
		const { transport, asked } = answering(status(500));
		await transport.push([]);
		await transport.push(Array.from({ length: 5 }, () => 'x'.repeat(20_000)) as never);
		expect(asked.map(({ init }) => init?.keepalive)).toEqual([true, false]);
	});

	it('asks for what comes after the cursor', async () => {
		const { transport, asked } = answering(status(401));
		expect(await transport.pull(42)).toEqual({ kind: 'signed-out' });
		expect(asked[0]?.url).toBe('/api/pull?after=42');
	});
});
