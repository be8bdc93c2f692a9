import type { ActivityKey } from '#lib/domain/course/activity-key.ts';
import type { SharedChoices } from '#lib/protocol/choices.ts';
import type { Database } from '../db/open-database.ts';
import type { PackShelf } from '../packs/pack-shelf.ts';
import { recent } from '../packs/recent.ts';
import { gradedAttempts } from './graded-attempts.ts';
import { groupOfPeople } from './group-of-people.ts';
import { readFirstAttempts } from './read-first-attempts.ts';
import { tellChoices } from './tell-choices.ts';

type Parts = { readonly db: Database; readonly packs: PackShelf; readonly now: () => Date };
type At = { readonly agencyId: string; readonly activity: ActivityKey };

/** What people of an agency chose in a case, as far as it may be told. */
export type ChoiceBoard = (at: At) => Promise<SharedChoices>;

type Told = {
	/** When somebody last looked whether another group is full. */
	readonly at: number;
	/** The last place of the group that is told of. */
	readonly group: number;
	readonly shared: SharedChoices;
};

const keepMs = 10 * 60_000;
const nothing: SharedChoices = { scenes: {} };

/**
 * Made from the log when somebody asks, so that the intake has nothing to do for it; one case after
 * the other, in small steps. What was told of a group is kept: it stays true until the next group
 * is full.
 */
export function createChoiceBoard({ db, packs, now }: Parts): ChoiceBoard {
	const kept = recent<Promise<Told>>(64);
	let turn: Promise<unknown> = Promise.resolve();

	async function tell(at: At, before: Told | undefined): Promise<Told> {
		const checked = { at: now().getTime() };
		const attempts = await gradedAttempts(db, at);
		const people = new Set(attempts.map(({ accountId }) => accountId)).size;
		const group = groupOfPeople(people);
		if (!group) return { ...checked, group: 0, shared: nothing };
		if (before?.group === group.to) return { ...before, ...checked };
		const first = await readFirstAttempts({ db, packs }, at, attempts);
		const told = tellChoices(first.people.slice(group.from, group.to), first.offered);
		return { ...checked, group: group.to, shared: told };
	}

	return async (at) => {
		const key = `${at.agencyId} ${at.activity}`;
		const known = kept.get(key);
		const before = await known?.catch(() => undefined);
		if (before && now().getTime() - before.at < keepMs) return before.shared;
		// Somebody else may have asked while this one waited.
		const current = kept.get(key);
		if (current && current !== known) return (await current).shared;
		const telling = turn.then(() => tell(at, before));
		turn = telling.catch(() => undefined);
		kept.set(key, telling);
		return (await telling).shared;
	};
}
