import Dexie, { type EntityTable, type Table } from 'dexie';
import type { ServerGrade } from '#lib/domain/progress/standing.ts';
import type { Statement, StatementId } from '#lib/domain/statement/statement.ts';
import type { Pulled } from '#lib/protocol/pull.ts';
import type { Refusal } from '#lib/protocol/statement-batch.ts';
import type { KeptCertificate } from '../learner.ts';

/** One row per statement, exactly as recorded or pulled. Rows are added, never changed. */
export type StatementRow = {
	readonly id: StatementId;
	/** Counts up by one with every statement that arrives in this database, from wherever. */
	readonly place: number;
	readonly statement: Statement;
};

/** A statement that the server has not confirmed yet; sent in the order of `place`. */
export type OutboxRow = Pick<StatementRow, 'id' | 'place'>;

/** A statement that the server refused. It stays in the log and is counted, but not sent again. */
export type RefusedRow = {
	readonly id: StatementId;
	readonly code: Refusal;
	readonly message: string;
};

/** The counters of the log, changed in the transaction that adds to it. */
export type LogMeta = { readonly key: 'log'; readonly sequence: number; readonly place: number };

export type ServerMeta = {
	readonly key: 'server';
	/** The last time the server told, ISO. */
	readonly time?: string;
	/** Where the next pull begins. */
	readonly cursor: number;
	/** When everything was last sent and pulled, by this device's clock. */
	readonly syncedAt?: string;
};

export type IssuerKeysMeta = {
	readonly key: 'issuer-keys';
	readonly keys: Pulled['issuerKeys'];
};

type Meta = LogMeta | ServerMeta | IssuerKeysMeta;

export type LearnerDatabase = Dexie & {
	readonly statements: EntityTable<StatementRow, 'id'>;
	readonly outbox: EntityTable<OutboxRow, 'id'>;
	readonly refused: EntityTable<RefusedRow, 'id'>;
	readonly grades: EntityTable<ServerGrade, 'registration'>;
	readonly certificates: EntityTable<KeptCertificate, 'number'>;
	readonly meta: Table<Meta, Meta['key']>;
};

/** One database per account, so that people who share a device never see each other's work. */
export function openLearnerDatabase(account: string): LearnerDatabase {
	const db = new Dexie(`bimtek-learner-${account}`, {
		// A commit means "on the disk": the screen moves on only after it.
		chromeTransactionDurability: 'strict'
	}) as LearnerDatabase;

	// Versions are history: add one below, never edit one that has shipped.
	db.version(1).stores({
		statements: 'id, place',
		outbox: 'id, place',
		refused: 'id',
		grades: 'registration',
		certificates: 'number',
		meta: 'key'
	});

	return db;
}

export async function logMeta(db: LearnerDatabase): Promise<LogMeta> {
	const row = await db.meta.get('log');
	return row?.key === 'log' ? row : { key: 'log', sequence: 0, place: 0 };
}

export async function serverMeta(db: LearnerDatabase): Promise<ServerMeta> {
	const row = await db.meta.get('server');
	return row?.key === 'server' ? row : { key: 'server', cursor: 0 };
}

export async function issuerKeys(db: LearnerDatabase): Promise<Record<string, JsonWebKey>> {
	const row = await db.meta.get('issuer-keys');
	// The server's own words: each key is a JWK, which WebCrypto reads or refuses.
	return row?.key === 'issuer-keys' ? row.keys : {};
}
