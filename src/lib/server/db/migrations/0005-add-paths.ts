import { sql, type Kysely } from 'kysely';

// Frozen in time: a migration imports nothing that the application may change.
/** What was earned before courses had paths stands under the path `''`: the whole course. */
export async function up(db: Kysely<unknown>): Promise<void> {
	// SQLite cannot change a primary key, so the table is made anew under its old name.
	await db.schema
		.createTable('completion_by_path')
		.addColumn('agency_id', 'text', (column) => column.notNull())
		.addColumn('account_id', 'text', (column) => column.notNull())
		.addColumn('course', 'text', (column) => column.notNull())
		.addColumn('path', 'text', (column) => column.notNull())
		.addColumn('state', 'text', (column) => column.notNull())
		.addColumn('passed_activities', 'integer', (column) => column.notNull())
		.addColumn('required_activities', 'integer', (column) => column.notNull())
		.addColumn('started_at', 'text', (column) => column.notNull())
		.addColumn('last_at', 'text', (column) => column.notNull())
		.addColumn('completed_at', 'text')
		.addColumn('scaled', 'real')
		.addColumn('predicate', 'text')
		.addPrimaryKeyConstraint('completion_path_key', ['agency_id', 'account_id', 'course', 'path'])
		.execute();
	await sql`
		insert into completion_by_path
		select agency_id, account_id, course, '', state, passed_activities, required_activities,
			started_at, last_at, completed_at, scaled, predicate
		from completion
	`.execute(db);
	await db.schema.dropTable('completion').execute();
	await db.schema.alterTable('completion_by_path').renameTo('completion').execute();

	await db.schema
		.alterTable('certificate')
		.addColumn('path', 'text', (column) => column.notNull().defaultTo(''))
		.execute();
}
