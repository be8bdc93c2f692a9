import { setImmediate as turnOfOthers } from 'node:timers/promises';
import type { Evaluation } from '#lib/domain/course/evaluation.ts';
import {
	learningGain,
	type LearningGain,
	type TestResult
} from '#lib/domain/progress/learning-gain.ts';
import type { Database } from '../db/open-database.ts';

type At = { readonly agencyId: string; readonly course: string; readonly evaluation: Evaluation };

/** Few enough that everybody else on the server gets a turn in between. */
const peopleAtOnce = 500;

/** What each active person of the roster who took both tests gained, by unit. */
export async function gainsByUnit(
	db: Database,
	at: At
): Promise<ReadonlyMap<string, readonly LearningGain[]>> {
	const units = new Map<string, LearningGain[]>();
	for (let after = ''; ;) {
		const people = await peopleAfter(db, at.agencyId, after);
		const last = people.at(-1)?.account_id;
		if (last === undefined || last === null) return units;
		const results = await resultsOf(db, at, { after, last });
		for (const { account_id, unit_id } of people) {
			const { before = [], after: later = [] } = results.get(account_id ?? '') ?? {};
			const gain = learningGain(before, later);
			if (!gain) continue;
			const unit = units.get(unit_id) ?? [];
			unit.push(gain);
			units.set(unit_id, unit);
		}
		after = last;
		await turnOfOthers();
	}
}

function peopleAfter(db: Database, agencyId: string, after: string) {
	return db
		.selectFrom('person')
		.select(['account_id', 'unit_id'])
		.where('agency_id', '=', agencyId)
		.where('account_id', '>', after)
		.where('active', '=', 1)
		.orderBy('account_id')
		.limit(peopleAtOnce)
		.execute();
}

type Results = { before: TestResult[]; after: TestResult[] };

async function resultsOf(
	db: Database,
	{ agencyId, course, evaluation }: At,
	accounts: { readonly after: string; readonly last: string }
): Promise<ReadonlyMap<string, Results>> {
	const [beforeModule = '', before = ''] = evaluation.before.split('/');
	const [afterModule = '', after = ''] = evaluation.after.split('/');
	const rows = await db
		.selectFrom('attempt')
		.select(['account_id', 'module', 'activity', 'started_at', 'scaled'])
		.where('agency_id', '=', agencyId)
		.where('account_id', '>', accounts.after)
		.where('account_id', '<=', accounts.last)
		.where('course', '=', course)
		.where('passed', 'is not', null)
		.where('module', 'in', [beforeModule, afterModule])
		.where('activity', 'in', [before, after])
		.execute();
	const results = new Map<string, Results>();
	for (const { account_id, module, activity, started_at, scaled } of rows) {
		if (scaled === null) continue;
		const theirs = results.get(account_id) ?? { before: [], after: [] };
		results.set(account_id, theirs);
		const part = `${module}/${activity}`;
		if (part === evaluation.before) theirs.before.push({ startedAt: started_at, scaled });
		if (part === evaluation.after) theirs.after.push({ startedAt: started_at, scaled });
	}
	return results;
}
