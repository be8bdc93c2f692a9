import type { CompiledCourse } from '#lib/content/compile-courses.ts';
import type { CompiledPack } from '#lib/content/compile-pack.ts';
import { referencePlace } from '#lib/domain/reference/reference.ts';
import type { Database } from '../db/open-database.ts';

/** Adds what is new. A pack is never changed or taken away: an attempt may still run on it. */
export async function publishPacks(
	db: Database,
	courses: readonly CompiledCourse[],
	now: Date,
	reference: readonly CompiledPack[] = []
): Promise<void> {
	const ofCourses = courses.flatMap(({ rule, packs }) =>
		packs.map((pack) => ({ pack, course: rule.id }))
	);
	const ofReference = reference.map((pack) => ({ pack, course: referencePlace.course }));
	const rows = [...ofCourses, ...ofReference].map(({ pack, course }) => ({
		hash: pack.hash,
		course,
		module: pack.module,
		language: pack.language,
		bytes: pack.bytes,
		body: pack.text,
		published_at: now.toISOString()
	}));
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
