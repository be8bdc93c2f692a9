import { sql } from 'kysely';
import type { Database } from '#lib/server/db/open-database.ts';

/**
 * Lets the database grow by so many pages and no further. SQLite then says the same as when the
 * disk has no room.
 */
export async function leaveRoom(db: Database, pages: number): Promise<void> {
	const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
	await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + pages)}`.execute(db);
}
