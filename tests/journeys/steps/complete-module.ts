import { request, type APIRequestContext } from '@playwright/test';
import { readBatchAnswer, type ItemAnswer } from '#lib/protocol/statement-batch.ts';
import { readPulled, type Pulled } from '#lib/protocol/pull.ts';
import type { DemoAccount } from '#tests/support/running-server.ts';
import { takeModule } from '#tests/support/simulated-learner.ts';
import { publishedModule } from './module-on-server.ts';

/** Signed in over the same interface as a device. Dispose it when done. */
export async function signedInApi(url: string, account: DemoAccount): Promise<APIRequestContext> {
	const api = await request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } });
	const answer = await api.post('/api/auth/sign-in/username', { data: account });
	if (!answer.ok()) throw new Error(`Sign-in answered ${answer.status()}`);
	return api;
}

export async function pull(api: APIRequestContext): Promise<Pulled> {
	const pulled = readPulled(await (await api.get('/api/pull?after=0')).json());
	if (!pulled) throw new Error('The server pulled nothing readable');
	return pulled;
}

export async function post(
	api: APIRequestContext,
	statements: readonly unknown[]
): Promise<readonly ItemAnswer[]> {
	const sent = await api.post('/api/statements', { data: { statements } });
	const answer = readBatchAnswer(await sent.json());
	if (!answer) throw new Error(`The server answered ${sent.status()}`);
	return answer.answers;
}

/** A learner who has done the module on some device, and sent it. Returns the certificate's number. */
export async function completeModule(url: string, account: DemoAccount): Promise<string> {
	const api = await signedInApi(url, account);
	const { module, hash } = await publishedModule(url);
	const learner = (await pull(api)).account;
	const statements = takeModule(module, hash, learner);
	for (let at = 0; at < statements.length; at += 50) {
		await post(api, statements.slice(at, at + 50));
	}
	const [certificate] = (await pull(api)).certificates;
	await api.dispose();
	if (!certificate) throw new Error('No certificate was issued');
	return certificate.number;
}
