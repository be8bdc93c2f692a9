import type { CreateTableBuilder, Kysely } from 'kysely';

// Frozen in time: a migration imports nothing that the application may change.
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('agency')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.$call(texts('name', 'home_page', 'place', 'number_pattern', 'signatory'))
		.addColumn('demo', 'integer', (column) => column.notNull())
		.$call(texts('created_at'))
		.execute();

	await db.schema
		.createTable('unit')
		.$call(texts('agency_id', 'id', 'name', 'code'))
		.addPrimaryKeyConstraint('unit_key', ['agency_id', 'id'])
		.execute();

	await db.schema
		.createTable('person')
		.$call(texts('agency_id', 'id'))
		.addColumn('account_id', 'text')
		.$call(texts('unit_id', 'name', 'name_sought'))
		.addColumn('nip', 'text')
		.$call(texts('employment_status'))
		.addColumn('rank', 'text')
		.addColumn('position', 'text')
		.addColumn('active', 'integer', (column) => column.notNull())
		.addPrimaryKeyConstraint('person_key', ['agency_id', 'id'])
		.addUniqueConstraint('person_account', ['agency_id', 'account_id'])
		.execute();
	await index(db, 'person_by_unit', 'person', ['agency_id', 'unit_id']);
	await index(db, 'person_by_nip', 'person', ['agency_id', 'nip']);

	await db.schema
		.createTable('statement')
		.$call(texts('agency_id', 'id', 'account_id'))
		.addColumn('arrival', 'integer', (column) => column.notNull())
		.$call(texts('registration', 'verb', 'object', 'timestamp', 'received_at', 'body'))
		.addPrimaryKeyConstraint('statement_key', ['agency_id', 'id'])
		.addUniqueConstraint('statement_arrival', ['agency_id', 'account_id', 'arrival'])
		.execute();
	await index(db, 'statement_by_registration', 'statement', ['agency_id', 'registration']);

	await db.schema
		.createTable('attempt')
		.$call(texts('agency_id', 'registration', 'account_id', 'course', 'module', 'activity'))
		.$call(texts('pack', 'started_at'))
		.addColumn('ended_at', 'text')
		.addColumn('passed', 'integer')
		.addColumn('scaled', 'real')
		.addColumn('device_passed', 'integer')
		.addColumn('device_scaled', 'real')
		.addColumn('differs', 'integer', (column) => column.notNull())
		.addColumn('graded_at', 'text')
		.addPrimaryKeyConstraint('attempt_key', ['agency_id', 'registration'])
		.execute();
	await index(db, 'attempt_by_account', 'attempt', ['agency_id', 'account_id', 'course']);

	await db.schema
		.createTable('completion')
		.$call(texts('agency_id', 'account_id', 'course', 'state'))
		.addColumn('passed_activities', 'integer', (column) => column.notNull())
		.addColumn('required_activities', 'integer', (column) => column.notNull())
		.$call(texts('started_at', 'last_at'))
		.addColumn('completed_at', 'text')
		.addColumn('scaled', 'real')
		.addColumn('predicate', 'text')
		.addPrimaryKeyConstraint('completion_key', ['agency_id', 'account_id', 'course'])
		.execute();

	await db.schema
		.createTable('certificate')
		.$call(texts('agency_id', 'number', 'account_id', 'course', 'status', 'issued_at'))
		.$call(texts('completed_on', 'valid_until', 'claims', 'jws'))
		.addColumn('revoked_at', 'text')
		.addColumn('revoked_reason', 'text')
		.addPrimaryKeyConstraint('certificate_key', ['agency_id', 'number'])
		.execute();
	await index(db, 'certificate_by_account', 'certificate', ['agency_id', 'account_id', 'course']);
	await index(db, 'certificate_by_number', 'certificate', ['number']);

	await db.schema
		.createTable('certificate_counter')
		.$call(texts('agency_id'))
		.addColumn('year', 'integer', (column) => column.notNull())
		.addColumn('last', 'integer', (column) => column.notNull())
		.addPrimaryKeyConstraint('certificate_counter_key', ['agency_id', 'year'])
		.execute();

	await db.schema
		.createTable('issuer_key')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.$call(texts('public_key', 'private_key', 'created_at'))
		.addColumn('retired_at', 'text')
		.execute();

	await db.schema
		.createTable('pack')
		.addColumn('hash', 'text', (column) => column.primaryKey())
		.$call(texts('course', 'module', 'language'))
		.addColumn('bytes', 'integer', (column) => column.notNull())
		.$call(texts('body', 'published_at'))
		.execute();

	await db.schema
		.createTable('audit')
		.$call(texts('agency_id'))
		.addColumn('seq', 'integer', (column) => column.notNull())
		.$call(texts('at', 'actor', 'action', 'target', 'detail', 'previous', 'hash'))
		.addPrimaryKeyConstraint('audit_key', ['agency_id', 'seq'])
		.execute();
}

type Table = CreateTableBuilder<string, string>;

/** Required text columns. */
function texts(...names: readonly string[]) {
	return (builder: unknown): Table =>
		names.reduce(
			(table, name) => table.addColumn(name, 'text', (column) => column.notNull()),
			builder as Table
		);
}

async function index(db: Kysely<unknown>, name: string, table: string, columns: string[]) {
	await db.schema.createIndex(name).on(table).columns(columns).execute();
}
