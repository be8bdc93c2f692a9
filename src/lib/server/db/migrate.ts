import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';
import type { Database } from './open-database.ts';

/** Brings the database up to this program. Throws if it has been opened by a newer one. */
export async function migrate(db: Database): Promise<void> {
	const migrator = new Migrator({
		db,
		provider: { getMigrations: () => Promise.resolve(migrations) }
	});
	const { error, results } = await migrator.migrateToLatest();
	const failed = results?.find((result) => result.status === 'Error');
	if (error) throw new Error(`Migration ${failed?.migrationName ?? ''} failed`, { cause: error });
}
