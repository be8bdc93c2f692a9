import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrate } from '#lib/server/db/migrate.ts';
import { openDatabase, type Database } from '#lib/server/db/open-database.ts';

export function emptySqlite(): Promise<Database> {
	return migrated(openDatabase(':memory:'));
}

async function emptyFile(): Promise<Database> {
	return migrated(openDatabase(join(await temporaryFolder(), 'test.db'), { timeout: 100 }));
}

/** Every database we ship on. Anything that touches SQL is tested on all of them. */
export const databases = [
	['SQLite in memory', emptySqlite],
	['SQLite in a file', emptyFile]
] as const;

/** Gone when the test is. */
export async function temporaryFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'bimtek-test-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

async function migrated(db: Database): Promise<Database> {
	await migrate(db);
	return db;
}
