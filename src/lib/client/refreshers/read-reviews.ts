import { reviewsIn, type Review } from '#lib/domain/refresher/review.ts';
import { verb } from '#lib/domain/statement/statement.ts';
import type { LearnerDatabase } from '../database/learner-database.ts';
import { onDatabase } from '../database/on-database.ts';

/** What was refreshed so far, on other devices too, as far as it has arrived. */
export async function readReviews(db: LearnerDatabase): Promise<readonly Review[]> {
	const rows = await onDatabase(db, () =>
		db.statements.filter(({ statement }) => statement.verb.id === verb.responded).toArray()
	);
	return reviewsIn(rows.map(({ statement }) => statement));
}
