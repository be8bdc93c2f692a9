import { activityKey, type ActivityKey } from '#lib/domain/course/activity-key.ts';
import type { Activity } from '#lib/domain/course/course.ts';
import { openPack } from '#lib/protocol/pack.ts';
import type { Database } from '../db/open-database.ts';
import { recent } from './recent.ts';

/** A published pack, ready to grade by. */
export type ShelvedPack = {
	readonly publishedAt: string;
	readonly activities: ReadonlyMap<ActivityKey, Activity>;
};

/** Published packs never change, so an opened one is kept in memory. */
export type PackShelf = {
	/** `db` is the transaction, if there is one. `undefined`: never published here. */
	open(db: Database, hash: string): Promise<ShelvedPack | undefined>;
};

export function createPackShelf(): PackShelf {
	const opened = recent<ShelvedPack>(64);
	return {
		async open(db, hash) {
			const known = opened.get(hash);
			if (known) return known;
			const row = await db
				.selectFrom('pack')
				.select(['body', 'published_at'])
				.where('hash', '=', hash)
				.executeTakeFirst();
			if (!row) return undefined;
			const pack = await shelve(hash, row.body, row.published_at);
			opened.set(hash, pack);
			return pack;
		}
	};
}

async function shelve(hash: string, body: string, publishedAt: string): Promise<ShelvedPack> {
	const result = await openPack(hash, body);
	if (result.kind !== 'opened') throw new Error(`The stored pack ${hash} is ${result.kind}`);
	const { course, id, activities } = result.pack.module;
	const byKey = activities.map((activity) => [activityKey(course, id, activity.id), activity]);
	return { publishedAt, activities: new Map(byKey as [ActivityKey, Activity][]) };
}
