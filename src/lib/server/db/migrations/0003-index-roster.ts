import type { Kysely } from 'kysely';

// Frozen in time: a migration imports nothing that the application may change.
export async function up(db: Kysely<unknown>): Promise<void> {
	// HR's table is read by name, a page at a time.
	await db.schema
		.createIndex('person_by_name')
		.on('person')
		.columns(['agency_id', 'active', 'name_sought', 'id'])
		.execute();
}
