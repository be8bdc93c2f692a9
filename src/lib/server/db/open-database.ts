import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import type { Schema } from './schema.ts';

export type Database = Kysely<Schema>;

/** `file` is a path, or `:memory:` in tests. Every commit reaches the disk before it is answered. */
export function openDatabase(file: string): Database {
	const raw = new DatabaseSync(file, { timeout: 5000 });
	raw.exec('pragma journal_mode = WAL; pragma synchronous = FULL; pragma foreign_keys = on');
	const database = {
		close: () => raw.close(),
		prepare: (sql: string) => {
			const statement = raw.prepare(sql);
			const inputs = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
			return {
				reader: statement.columns().length > 0,
				all: (parameters: readonly unknown[]) => statement.all(...inputs(parameters)),
				run: (parameters: readonly unknown[]) => statement.run(...inputs(parameters)),
				iterate: (parameters: readonly unknown[]) => statement.iterate(...inputs(parameters))
			};
		}
	};
	return new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
}
