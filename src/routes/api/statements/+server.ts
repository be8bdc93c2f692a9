import { error, json } from '@sveltejs/kit';
import { maxBatchBytes, readBatch, type BatchAnswer } from '#lib/protocol/statement-batch.ts';
import { requireSession } from '#lib/server/accounts/require-session.ts';
import { findSender } from '#lib/server/statements/find-sender.ts';
import { readLimited } from '#lib/server/statements/read-limited.ts';
import { takeIn } from '#lib/server/statements/take-in.ts';
import { whenFree } from '#lib/server/when-free.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, request }) => {
	const session = requireSession(locals);
	const text = await readLimited(request.body, maxBatchBytes);
	if (text === undefined) {
		error(413, { message: `A batch has at most ${maxBatchBytes} bytes`, code: 'too-large' });
	}
	const items = readBatch(parsed(text));
	if (!items) error(400, { message: 'Not a batch of statements', code: 'unreadable' });

	const { server } = locals;
	const now = server.now();
	const answers = await whenFree(async () => {
		return takeIn(server, await findSender(server.db, session), items, now);
	});
	return json({ answers: [...answers], serverTime: now.toISOString() } satisfies BatchAnswer);
};

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
