import type { Statement } from '#lib/domain/statement/statement.ts';
import type { BatchAnswer, ItemAnswer } from '#lib/protocol/statement-batch.ts';
import { serverMeta, type LearnerDatabase } from '../database/learner-database.ts';
import { onDatabase } from '../database/on-database.ts';
import { nextBatch } from './next-batch.ts';
import type { Transport, Unheard } from './transport.ts';

export type Pushed = { readonly kind: 'sent' } | { readonly kind: 'empty' } | Unheard;

/**
 * Sends one batch and takes the answers in. Safe to call at any time and twice at once, because
 * the server ignores repeats; a refused statement never holds up the others.
 */
export async function pushOutbox(
	db: LearnerDatabase,
	account: string,
	transport: Transport
): Promise<Pushed> {
	let batch = await onDatabase(db, () => nextBatch(db));
	if (batch.length === 0) return { kind: 'empty' };
	for (;;) {
		const answered = await transport.push(batch);
		switch (answered.kind) {
			case 'unreachable':
			case 'signed-out':
				return answered;
			case 'answered':
				return takeIn(db, account, transport, batch, answered.answer);
			case 'rejected': {
				const [only, ...others] = batch;
				if (only && others.length === 0) return setAside(db, only, answered.status);
				// Halve until the one that spoils the batch is alone.
				batch = batch.slice(0, Math.ceil(batch.length / 2));
			}
		}
	}
}

async function takeIn(
	db: LearnerDatabase,
	account: string,
	transport: Transport,
	batch: readonly Statement[],
	{ answers, serverTime }: BatchAnswer
): Promise<Pushed> {
	if (answers.some(isNotYours)) {
		// Another account's session may have answered: then nothing is wrong with the statements.
		const asked = await transport.pull((await serverMeta(db)).cursor);
		if (asked.kind !== 'pulled') return asked;
		if (asked.pulled.account.id !== account) return { kind: 'signed-out' };
	}
	const ours = new Set<string>(batch.map(({ id }) => id));
	const about = answers.filter(({ id }) => ours.has(id));
	// An answer about none of them would let us ask for ever.
	if (about.length === 0) return { kind: 'unreachable', offline: false };
	await onDatabase(db, () =>
		db.transaction('rw', db.outbox, db.refused, db.meta, async () => {
			await settle(db, about);
			await db.meta.put({ ...(await serverMeta(db)), time: serverTime });
		})
	);
	return { kind: 'sent' };
}

async function settle(db: LearnerDatabase, answers: readonly ItemAnswer[]): Promise<void> {
	// The server answers with the ids that it was sent.
	await db.outbox.bulkDelete(answers.map(({ id }) => id as Statement['id']));
	await db.refused.bulkPut(
		answers
			.filter((answer) => answer.kind === 'refused')
			.map(({ id, code, message }) => ({ id: id as Statement['id'], code, message }))
	);
}

async function setAside(db: LearnerDatabase, { id }: Statement, status: number): Promise<Pushed> {
	const code = status === 413 ? 'too-large' : 'unreadable';
	await onDatabase(db, () =>
		db.transaction('rw', db.outbox, db.refused, () =>
			settle(db, [{ id, kind: 'refused', code, message: `HTTP ${status}` }])
		)
	);
	return { kind: 'sent' };
}

function isNotYours(answer: ItemAnswer): boolean {
	return answer.kind === 'refused' && answer.code === 'not-yours';
}
