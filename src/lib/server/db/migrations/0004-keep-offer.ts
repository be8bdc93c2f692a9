import type { Kysely } from 'kysely';

// Frozen in time: a migration imports nothing that the application may change.
export async function up(db: Kysely<unknown>): Promise<void> {
	// What was last on offer, so that it can be served while the courses have a mistake in them.
	await db.schema
		.createTable('offer')
		.addColumn('id', 'integer', (column) => column.primaryKey())
		.addColumn('catalogue', 'text', (column) => column.notNull())
		.addColumn('published_at', 'text', (column) => column.notNull())
		.execute();
}
