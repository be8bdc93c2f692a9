import type { CompiledCourse } from '#lib/content/compile-courses.ts';
import type { Database } from '../db/open-database.ts';

/** Adds what is new. A pack is never changed or taken away: an attempt may still run on it. */
export async function publishPacks(
	db: Database,
	courses: readonly CompiledCourse[],
	now: Date
): Promise<void> {
	const rows = courses.flatMap(({ rule, packs }) =>
		packs.map(({ module, language, hash, text, bytes }) => ({
			hash,
			course: rule.id,
			module,
			language,
			bytes,
			body: text,
			published_at: now.toISOString()
		}))
	);
	await db.transaction().execute(async (tx) => {
		for (const row of rows) {
			await tx
				.insertInto('pack')
				.values(row)
				.onConflict((conflict) => conflict.column('hash').doNothing())
				.execute();
		}
	});
}
