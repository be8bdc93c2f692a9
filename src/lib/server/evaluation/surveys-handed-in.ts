import { setImmediate as turnOfOthers } from 'node:timers/promises';
import type { ActivityKey } from '#lib/domain/course/activity-key.ts';
import { attemptFrom } from '#lib/domain/progress/attempt.ts';
import { compare } from '#lib/domain/shared/compare.ts';
import type { Statement } from '#lib/domain/statement/statement.ts';
import { gradedAttempts } from '../choices/graded-attempts.ts';
import type { Database } from '../db/open-database.ts';
import type { HandedIn } from './tell-survey.ts';

type At = { readonly agencyId: string; readonly activity: ActivityKey };

/** Few enough that everybody else on the server gets a turn in between. */
const attemptsAtOnce = 50;

/**
 * The first survey that each account of an agency handed in, in the order in which they arrived
 * whole; a later one would change what has been told already.
 */
export async function surveysHandedIn(db: Database, at: At): Promise<readonly HandedIn[]> {
	const firsts = new Map<string, { readonly arrived: string; readonly responses: HandedIn }>();
	const attempts = await gradedAttempts(db, at);
	for (let from = 0; from < attempts.length; from += attemptsAtOnce) {
		const some = attempts.slice(from, from + attemptsAtOnce);
		const logged = await statementsOf(db, at.agencyId, some);
		for (const { accountId, registration } of some) {
			const rows = logged.get(registration) ?? [];
			const attempt = attemptFrom(rows.map(({ body }) => JSON.parse(body) as Statement));
			if (!attempt) continue;
			const arrived = rows.reduce((last, row) => (row.at > last ? row.at : last), '');
			const known = firsts.get(accountId);
			if (known && known.arrived <= arrived) continue;
			firsts.set(accountId, { arrived, responses: attempt.responses });
		}
		await turnOfOthers();
	}
	return [...firsts]
		.sort(([a, first], [b, second]) => compare(first.arrived, second.arrived) || compare(a, b))
		.map(([, { responses }]) => responses);
}

async function statementsOf(
	db: Database,
	agencyId: string,
	attempts: readonly { readonly registration: string }[]
) {
	// Always as many, so that the same prepared statement serves.
	const registrations = Array.from(
		{ length: attemptsAtOnce },
		(_, at) => attempts[at]?.registration ?? ''
	);
	const rows = await db
		.selectFrom('statement')
		.select(['registration', 'received_at as at', 'body'])
		.where('agency_id', '=', agencyId)
		.where('registration', 'in', registrations)
		.execute();
	return Map.groupBy(rows, ({ registration }) => registration);
}
