import { readBatchAnswer } from '#lib/protocol/statement-batch.ts';
import { readPulled } from '#lib/protocol/pull.ts';
import { retryAfterMs } from './retry-after.ts';
import type { Transport, Unheard } from './transport.ts';

const patienceMs = 20_000;
/** Browsers allow 64 KiB in flight for requests that outlive their page. */
const keepaliveBytes = 60_000;

const offline = { kind: 'unreachable', offline: true } as const;

/** Speaks to our own server. Whatever is not its answer, a hotel's sign-in page say, is no answer. */
export function httpTransport(send: typeof fetch = fetch): Transport {
	return {
		async push(statements) {
			const body = JSON.stringify({ statements });
			const response = await asked(send, '/api/statements', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body,
				keepalive: new Blob([body]).size < keepaliveBytes
			});
			if (!response) return offline;
			if ([400, 413, 422].includes(response.status)) {
				return { kind: 'rejected', status: response.status };
			}
			if (!response.ok) return unheard(response);
			const answer = readBatchAnswer(await json(response));
			return answer ? { kind: 'answered', answer } : offline;
		},

		async pull(after) {
			const response = await asked(send, `/api/pull?after=${after}`, { cache: 'no-store' });
			if (!response) return offline;
			if (!response.ok) return unheard(response);
			const pulled = readPulled(await json(response));
			return pulled ? { kind: 'pulled', pulled } : offline;
		}
	};
}

async function asked(send: typeof fetch, url: string, init: RequestInit) {
	try {
		return await send(url, { ...init, signal: AbortSignal.timeout(patienceMs) });
	} catch {
		return undefined; // fetch rejects for one reason: there was no answer
	}
}

async function json(response: Response): Promise<unknown> {
	try {
		return await response.json();
	} catch {
		return undefined; // cut off, or not JSON: the readers above say no to it
	}
}

function unheard(response: Response): Unheard {
	if (response.status === 401) return { kind: 'signed-out' };
	const wait = retryAfterMs(response.headers.get('retry-after'), Date.now());
	return { kind: 'unreachable', offline: false, ...(wait !== undefined && { retryAfterMs: wait }) };
}
