import type { BatchItem, ItemAnswer } from '#lib/protocol/statement-batch.ts';
import type { Issuer } from '../certificates/issuer-keys.ts';
import { certify } from '../completions/certify.ts';
import {
	auditDifferences,
	knownDifferences,
	projectAttempts
} from '../completions/project-attempts.ts';
import { projectCompletion } from '../completions/project-completion.ts';
import type { GroupCommit } from '../db/group-commit.ts';
import type { Database } from '../db/open-database.ts';
import type { Offer } from '../packs/offer.ts';
import type { PackShelf } from '../packs/pack-shelf.ts';
import { judgeItem, refused, type Candidate, type Sender } from './judge-item.ts';
import { knownInLog, registrationsOf, type KnownInLog } from './known-in-log.ts';

export type Intake = {
	readonly commit: GroupCommit;
	readonly packs: PackShelf;
	readonly offer: Offer;
	readonly issuer: Issuer;
};

/**
 * Adds a batch to the log and brings grades, completions and certificates up to it, all in one
 * transaction. One bad item refuses only itself; sending a batch again changes nothing.
 */
export async function takeIn(
	intake: Intake,
	sender: Sender,
	items: readonly BatchItem[],
	now: Date
): Promise<readonly ItemAnswer[]> {
	const judged = items.map((item) => judgeItem(item, sender));
	const candidates = judged.filter((item) => item.kind === 'candidate');
	if (candidates.length === 0) return judged.filter((item) => item.kind === 'refused');

	return intake.commit(async (tx) => {
		const log = await knownInLog(tx, sender, candidates);
		const published = await publishedAmong(tx, intake.packs, candidates);
		const bodies = new Map(log.bodies);
		const fresh: Candidate[] = [];
		const answers = judged.map((item): ItemAnswer => {
			if (item.kind === 'refused') return item;
			const answer = answerTo(item, { ...log, bodies }, published);
			if (answer.kind === 'accepted') {
				bodies.set(item.id, item.body); // the same item may come twice in one batch
				fresh.push(item);
			}
			return answer;
		});
		if (fresh.length > 0) {
			await append(tx, sender, fresh, log.arrival, now);
			await bringUpToDate(tx, intake, sender, { fresh, earlier: log.earlier }, now);
		}
		return answers;
	});
}

function answerTo(
	{ id, body, statement }: Candidate,
	{ bodies, taken }: Pick<KnownInLog, 'bodies' | 'taken'>,
	published: ReadonlySet<string>
): ItemAnswer {
	if (bodies.has(id)) {
		return bodies.get(id) === body
			? { id, kind: 'duplicate' }
			: refused(id, 'conflict', 'This id is known with other content');
	}
	if (taken.has(statement.context.registration)) {
		return refused(id, 'conflict', 'This registration belongs to another attempt');
	}
	if (!published.has(statement.context.revision)) {
		return refused(id, 'unknown-pack', 'This pack was never published here');
	}
	return { id, kind: 'accepted' };
}

async function publishedAmong(tx: Database, packs: PackShelf, candidates: readonly Candidate[]) {
	const published = new Set<string>();
	for (const hash of new Set(candidates.map(({ statement }) => statement.context.revision))) {
		if (await packs.open(tx, hash)) published.add(hash);
	}
	return published;
}

async function append(
	tx: Database,
	{ agencyId, accountId }: Sender,
	candidates: readonly Candidate[],
	arrival: number,
	now: Date
): Promise<void> {
	const rows = candidates.map(({ id, statement, body }, at) => ({
		agency_id: agencyId,
		id,
		account_id: accountId,
		arrival: arrival + 1 + at,
		registration: statement.context.registration,
		verb: statement.verb.id,
		object: statement.object.id,
		timestamp: statement.timestamp,
		received_at: now.toISOString(),
		body
	}));
	await tx.insertInto('statement').values(rows).execute();
}

async function bringUpToDate(
	tx: Database,
	intake: Intake,
	sender: Sender,
	{ fresh, earlier }: { fresh: readonly Candidate[]; earlier: KnownInLog['earlier'] },
	now: Date
): Promise<void> {
	const registrations = registrationsOf(fresh);
	const touched = new Set(registrations);
	const receivedAt = now.toISOString();
	const log = [
		...earlier.filter(({ statement }) => touched.has(statement.context.registration)),
		...fresh.map(({ statement }) => ({ statement, receivedAt }))
	];
	const known = await knownDifferences(tx, sender.agencyId, registrations);
	const attempts = await projectAttempts(tx, intake.packs, sender, log);
	await auditDifferences(tx, attempts, known, now);
	for (const course of new Set(attempts.map((attempt) => attempt.course))) {
		const rule = intake.offer.courses.get(course)?.rule;
		if (!rule) continue;
		const { agencyId, accountId } = sender;
		const completed = await projectCompletion(tx, rule, sender);
		await certify(tx, intake, { agencyId, accountId }, completed, now);
	}
}
