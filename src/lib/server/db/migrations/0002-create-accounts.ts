import type { CreateTableBuilder, Kysely } from 'kysely';

// Frozen in time: a migration imports nothing that the application may change.
// The columns of auth_* are named as better-auth writes them.
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('auth_user')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.$call(texts('name'))
		.addColumn('email', 'text', (column) => column.notNull().unique())
		.addColumn('emailVerified', 'integer', (column) => column.notNull())
		.addColumn('image', 'text')
		.addColumn('username', 'text', (column) => column.unique())
		.$call(texts('role', 'agencyId', 'createdAt', 'updatedAt'))
		.execute();
	await index(db, 'auth_user_by_agency', 'auth_user', ['agencyId']);

	await db.schema
		.createTable('auth_session')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('userId', 'text', ofUser)
		.addColumn('token', 'text', (column) => column.notNull().unique())
		.$call(texts('expiresAt'))
		.addColumn('ipAddress', 'text')
		.addColumn('userAgent', 'text')
		.$call(texts('createdAt', 'updatedAt'))
		.execute();
	await index(db, 'auth_session_by_user', 'auth_session', ['userId']);

	await db.schema
		.createTable('auth_account')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('userId', 'text', ofUser)
		.$call(texts('accountId', 'providerId'))
		.addColumn('password', 'text')
		.addColumn('accessToken', 'text')
		.addColumn('refreshToken', 'text')
		.addColumn('idToken', 'text')
		.addColumn('accessTokenExpiresAt', 'text')
		.addColumn('refreshTokenExpiresAt', 'text')
		.addColumn('scope', 'text')
		.$call(texts('createdAt', 'updatedAt'))
		.execute();
	await index(db, 'auth_account_by_user', 'auth_account', ['userId']);

	await db.schema
		.createTable('auth_verification')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.$call(texts('identifier', 'value', 'expiresAt', 'createdAt', 'updatedAt'))
		.execute();
	await index(db, 'auth_verification_by_identifier', 'auth_verification', ['identifier']);

	await db.schema
		.createTable('rate_limit')
		.addColumn('key', 'text', (column) => column.primaryKey())
		.addColumn('count', 'integer', (column) => column.notNull())
		.$call(texts('since'))
		.execute();
}

type Table = CreateTableBuilder<string, string>;
type Column = Parameters<Parameters<Table['addColumn']>[2] & object>[0];

function ofUser(column: Column): Column {
	return column.notNull().references('auth_user.id').onDelete('cascade');
}

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
