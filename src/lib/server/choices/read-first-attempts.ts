import { setImmediate as turnOfOthers } from 'node:timers/promises';
import type { ActivityKey } from '#lib/domain/course/activity-key.ts';
import { attemptFrom, pathOf } from '#lib/domain/progress/attempt.ts';
import { positionAfter } from '#lib/domain/scenario/position.ts';
import type { Scenario } from '#lib/domain/scenario/scenario.ts';
import { verb, type Statement } from '#lib/domain/statement/statement.ts';
import type { Database } from '../db/open-database.ts';
import type { PackShelf } from '../packs/pack-shelf.ts';
import type { ChoicesMade } from './tell-choices.ts';
import type { GradedAttempt } from './graded-attempts.ts';

type Parts = { readonly db: Database; readonly packs: PackShelf };
type At = { readonly agencyId: string; readonly activity: ActivityKey };

/** What people chose, in the order in which their first attempts arrived whole. */
export type FirstAttempts = {
	readonly people: readonly ChoicesMade[];
	/** Every choice of every scene, in any version of the case that somebody played. */
	readonly offered: ReadonlyMap<string, readonly string[]>;
};

/** Few enough that everybody else on the server gets a turn in between. */
const attemptsAtOnce = 50;

/** Of several graded attempts of a person the one that arrived first counts, for good. */
export async function readFirstAttempts(
	{ db, packs }: Parts,
	{ agencyId, activity }: At,
	attempts: readonly GradedAttempt[]
): Promise<FirstAttempts> {
	const firsts = new Map<string, { readonly arrived: string; readonly made: ChoicesMade }>();
	const scenarios = new Set<Scenario>();
	for (let at = 0; at < attempts.length; at += attemptsAtOnce) {
		const some = attempts.slice(at, at + attemptsAtOnce);
		const answers = await answersIn(db, agencyId, some);
		for (const { accountId, registration, pack } of some) {
			const played = (await packs.open(db, pack))?.activities.get(activity);
			const logged = answers.get(registration);
			if (played?.kind !== 'scenario' || !logged) continue;
			scenarios.add(played.scenario);
			const whole = wholeAttempt(played.scenario, logged);
			const known = firsts.get(accountId);
			if (!known || whole.arrived < known.arrived) firsts.set(accountId, whole);
		}
		await turnOfOthers();
	}
	const inOrder = [...firsts].sort(
		([a, first], [b, second]) => compare(first.arrived, second.arrived) || compare(a, b)
	);
	return { people: inOrder.map(([, { made }]) => made), offered: choicesIn(scenarios) };
}

type Logged = { readonly statement: Statement; readonly receivedAt: string };

async function answersIn(db: Database, agencyId: string, attempts: readonly GradedAttempt[]) {
	// Always as many, so that the same prepared statement serves.
	const registrations = Array.from(
		{ length: attemptsAtOnce },
		(_, at) => attempts[at]?.registration ?? ''
	);
	const rows = await db
		.selectFrom('statement')
		.select(['registration', 'received_at', 'body'])
		.where('agency_id', '=', agencyId)
		.where('registration', 'in', registrations)
		.where('verb', '=', verb.answered)
		.execute();
	const logged = rows.map(({ registration, received_at, body }) => ({
		registration,
		// Written by us from a statement that had been read.
		logged: { statement: JSON.parse(body) as Statement, receivedAt: received_at }
	}));
	const byRegistration = new Map<string, Logged[]>();
	for (const { registration, logged: one } of logged) {
		byRegistration.set(registration, [...(byRegistration.get(registration) ?? []), one]);
	}
	return byRegistration;
}

/** A path through the story as it was graded, and when the last of it came in. */
function wholeAttempt(scenario: Scenario, logged: readonly Logged[]) {
	const attempt = attemptFrom(logged.map(({ statement }) => statement));
	const { decisions } = positionAfter(scenario, attempt ? pathOf(attempt) : []);
	const made = new Map<string, string>();
	for (const { sceneId, choice } of decisions) {
		if (!made.has(sceneId)) made.set(sceneId, choice.id);
	}
	const arrived = logged.reduce((at, { receivedAt }) => (receivedAt > at ? receivedAt : at), '');
	return { arrived, made };
}

function choicesIn(scenarios: ReadonlySet<Scenario>): FirstAttempts['offered'] {
	const offered = new Map<string, Set<string>>();
	for (const { scenes } of scenarios) {
		for (const [id, scene] of Object.entries(scenes)) {
			if (scene.kind !== 'decision') continue;
			const choices = offered.get(id) ?? new Set<string>();
			for (const choice of scene.choices) choices.add(choice.id);
			offered.set(id, choices);
		}
	}
	return new Map([...offered].map(([scene, choices]) => [scene, [...choices]]));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
