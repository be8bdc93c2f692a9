import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import type { Schema } from './schema.ts';

export type Database = Kysely<Schema>;

export type OpenOptions = {
	/** Milliseconds to wait for another process that is writing; meanwhile this one stands still. */
	readonly timeout?: number;
};

const preparedAtMost = 300;

/** `file` is a path, or `:memory:` in tests. Every commit reaches the disk before it is answered. */
export function openDatabase(file: string, { timeout = 5000 }: OpenOptions = {}): Database {
	const raw = new DatabaseSync(file, { timeout });
	raw.exec('pragma journal_mode = WAL; pragma synchronous = FULL; pragma foreign_keys = on');
	// Statement ids are random, so every batch touches pages all over the index: keep them in memory
	// (32 MB at most) and write them back in larger strokes (every 16 MB of log).
	raw.exec('pragma cache_size = -32768; pragma wal_autocheckpoint = 4000');
	const prepare = rememberPrepared(raw);
	const database = {
		close: () => raw.close(),
		prepare: (sql: string) => {
			// Taking the write lock at once makes a transaction wait its turn instead of failing half-way.
			const { statement, reader } = prepare(sql === 'begin' ? 'begin immediate' : sql);
			return {
				reader,
				all: (parameters: readonly unknown[]) => statement.all(...inputs(parameters)),
				// A full disk makes SQLite roll back by itself; doing it again would hide why.
				run: (parameters: readonly unknown[]) =>
					sql === 'rollback' && !raw.isTransaction
						? { changes: 0, lastInsertRowid: 0 }
						: statement.run(...inputs(parameters)),
				// A cursor stays open between rows, so it never shares its statement.
				iterate: (parameters: readonly unknown[]) => raw.prepare(sql).iterate(...inputs(parameters))
			};
		}
	};
	return new Kysely<Schema>({ dialect: new WholeMigrations({ database }) });
}

/** SQLite can undo a change of its tables, so a migration happens as a whole or not at all. */
class WholeMigrations extends SqliteDialect {
	override createAdapter() {
		return new (class extends SqliteAdapter {
			override get supportsTransactionalDdl() {
				return true;
			}
		})();
	}
}

/** Parsing the same SQL again costs more than running it. */
function rememberPrepared(raw: DatabaseSync) {
	type Prepared = { readonly statement: StatementSync; readonly reader: boolean };
	const prepared = new Map<string, Prepared>();
	return (sql: string): Prepared => {
		const known = prepared.get(sql);
		if (known) return known;
		const statement = raw.prepare(sql);
		const fresh = { statement, reader: statement.columns().length > 0 };
		// A change of the schema makes what was prepared before it stale.
		if (/^\s*(create|alter|drop)\b/i.test(sql)) return fresh;
		const [oldest] = prepared.keys();
		if (prepared.size >= preparedAtMost && oldest !== undefined) prepared.delete(oldest);
		prepared.set(sql, fresh);
		return fresh;
	};
}

function inputs(parameters: readonly unknown[]) {
	return parameters as SQLInputValue[];
}
