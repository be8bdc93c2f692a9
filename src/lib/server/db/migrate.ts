import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';
import type { Database } from './open-database.ts';

export type Migrated =
	| { readonly kind: 'migrated' }
	/** A newer version of the program has changed it; nothing was touched. */
	| { readonly kind: 'newer'; readonly migration: string };

/** Brings the database up to this program. */
export async function migrate(db: Database): Promise<Migrated> {
	const unknown = (await migrationsRun(db)).find((name) => !Object.hasOwn(migrations, name));
	if (unknown !== undefined) return { kind: 'newer', migration: unknown };

	const migrator = new Migrator({
		db,
		provider: { getMigrations: () => Promise.resolve(migrations) }
	});
	const { error, results } = await migrator.migrateToLatest();
	const failed = results?.find((result) => result.status === 'Error');
	if (error) throw new Error(`Migration ${failed?.migrationName ?? ''} failed`, { cause: error });
	return { kind: 'migrated' };
}

async function migrationsRun(db: Database): Promise<readonly string[]> {
	const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
	if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
	const rows = await db
		.$extendTables<{ kysely_migration: { name: string } }>()
		.selectFrom('kysely_migration')
		.select('name')
		.execute();
	return rows.map(({ name }) => name);
}
