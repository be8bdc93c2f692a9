import { activityKey } from '#lib/domain/course/activity-key.ts';
import { extension } from '#lib/domain/statement/statement.ts';
import type { PackHash, Registration, Statement } from '#lib/domain/statement/statement.ts';
import type { Pulled, PulledAccount } from '#lib/protocol/pull.ts';
import type { ItemAnswer } from '#lib/protocol/statement-batch.ts';
import type { AttemptAt } from '#lib/client/learner.ts';
import type { Speaker } from '#lib/client/log/statement-for.ts';
import type { Transport } from '#lib/client/sync/transport.ts';

export const aPack = 'a'.repeat(64) as PackHash;
export const aKey = activityKey('netralitas-asn', 'm01', 'kasus');

export function anAttempt(changed: Partial<AttemptAt> = {}): AttemptAt {
	return {
		registration: crypto.randomUUID() as Registration,
		pack: aPack,
		activity: aKey,
		language: 'id',
		...changed
	};
}

export function aSpeaker(name: string, device: string = crypto.randomUUID()): Speaker {
	const account = { homePage: 'urn:bimtek-netral:instansi:demo', name };
	return { actor: { objectType: 'Agent', account }, device };
}

export function anAccount(id: string): PulledAccount {
	return {
		id,
		homePage: 'urn:bimtek-netral:instansi:demo',
		name: `Ibu ${id}`,
		agency: 'Kabupaten Contoh',
		role: 'learner'
	};
}

export type SmallServer = {
	readonly log: Map<string, Statement>;
	/** Ids that it refuses from now on. */
	readonly refuse: Set<string>;
	/** Whose session it is; `undefined` when it has ended. */
	session: string | undefined;
	pageSize: number;
	readonly batches: (readonly Statement[])[];
	grades: Pulled['grades'];
	certificates: Pulled['certificates'];
	readonly transport: Transport;
};

/** A server as small as a map: one account's log, and a session that says whose. */
export function aServer(account: string): SmallServer {
	const log = new Map<string, Statement>();
	const refuse = new Set<string>();
	const server: SmallServer = {
		log,
		refuse,
		session: account,
		pageSize: 200,
		batches: [],
		grades: [],
		certificates: [],
		transport: {
			push(batch) {
				server.batches.push(batch);
				if (server.session === undefined) return Promise.resolve({ kind: 'signed-out' });
				const answers = batch.map((one) => take(one));
				return Promise.resolve({
					kind: 'answered',
					answer: { answers, serverTime: '2026-11-22T01:00:00.000Z' }
				});
			},
			pull(after) {
				if (server.session === undefined) return Promise.resolve({ kind: 'signed-out' });
				const all = server.session === account ? [...log.values()] : [];
				const page = all.slice(after, after + server.pageSize);
				return Promise.resolve({
					kind: 'pulled',
					pulled: {
						serverTime: '2026-11-22T01:00:00.000Z',
						account: anAccount(server.session),
						statements: page,
						cursor: after + page.length,
						more: after + page.length < all.length,
						grades: server.grades,
						certificates: server.certificates,
						issuerKeys: {}
					}
				});
			}
		}
	};

	function take(statement: Statement): ItemAnswer {
		const { id } = statement;
		const refused = { id, kind: 'refused', message: 'no' } as const;
		if (statement.actor.account.name !== server.session) return { ...refused, code: 'not-yours' };
		if (refuse.has(id)) return { ...refused, code: 'unknown-pack' };
		if (log.has(id)) return { id, kind: 'duplicate' };
		log.set(id, statement);
		return { id, kind: 'accepted' };
	}

	return server;
}

export function sequencesOf(statements: Iterable<Statement>): readonly unknown[] {
	return [...statements].map(({ context }) => context.extensions[extension.sequence]);
}
