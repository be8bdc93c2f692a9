import type { ActivityKey } from '../course/activity-key.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { PackHash, Registration, Statement } from '../statement/statement.ts';
import { factIn, type Fact } from './fact.ts';
import { deviceOf, inAttemptOrder, inOrder } from './in-order.ts';

type ChoiceMade = {
	readonly scene: string;
	readonly choice: string;
	/** Taken because the time was over. */
	readonly timedOut: boolean;
};

/** One attempt at one activity, as far as its statements have arrived. */
export type Attempt = {
	readonly registration: Registration;
	readonly activity: ActivityKey;
	readonly pack: PackHash;
	/** The device that it lives on; two devices make two attempts. */
	readonly device: string;
	readonly startedAt: string;
	readonly lastAt: string;
	readonly sections: ReadonlySet<string>;
	/** Choices by step; a gap means that a statement has not arrived yet. */
	readonly choices: ReadonlyMap<number, ChoiceMade>;
	/** The last response to each question. */
	readonly responses: ReadonlyMap<string, string>;
	/** Choices and responses up to the end, as far as they have arrived, re-answers included. */
	readonly answers: number;
	/** What the learner wrote beside each scene; the last word on each. */
	readonly notes: ReadonlyMap<string, string>;
	readonly end?: {
		readonly at: string;
		readonly passed: boolean;
		readonly scaled?: number;
		readonly answers: number;
	};
};

/**
 * Every attempt in a log, in the order they were begun. Any order, repetition or split of the
 * deliveries gives the same attempts.
 */
export function attemptsFrom(log: readonly Statement[]): readonly Attempt[] {
	const byRegistration = Map.groupBy(inOrder(log), ({ context }) => context.registration);
	return [...byRegistration.values()].map(attemptFrom).filter((attempt) => attempt !== undefined);
}

type OfAttempt = Exclude<Fact, { kind: 'item-refreshed' }>;

/** The attempt that the statements of one registration tell; `undefined` if none is ours. */
export function attemptFrom(statements: readonly Statement[]): Attempt | undefined {
	let attempt: Attempt | undefined;
	for (const statement of inAttemptOrder(statements)) {
		const fact = factIn(statement);
		if (fact && fact.kind !== 'item-refreshed')
			attempt = evolve(attempt ?? openedBy(fact, deviceOf(statement)), fact);
	}
	return attempt;
}

function openedBy(fact: OfAttempt, device: string): Attempt {
	return {
		registration: fact.registration,
		activity: fact.activity,
		pack: fact.pack,
		device,
		startedAt: fact.at,
		lastAt: fact.at,
		sections: new Set(),
		choices: new Map(),
		responses: new Map(),
		answers: 0,
		notes: new Map()
	};
}

export function evolve(attempt: Attempt, fact: OfAttempt): Attempt {
	// One attempt is one activity on one pack; anything else under its registration is not its own.
	if (fact.activity !== attempt.activity || fact.pack !== attempt.pack) return attempt;
	const seen = { ...attempt, lastAt: fact.at };
	switch (fact.kind) {
		case 'attempt-begun':
			return seen;
		case 'section-read':
			return { ...seen, sections: new Set(attempt.sections).add(fact.section) };
		case 'choice-made': {
			if (attempt.end) return seen; // played again after the end
			const { step, scene, choice, timedOut } = fact;
			const choices = new Map(attempt.choices);
			if (!choices.has(step)) choices.set(step, { scene, choice, timedOut }); // the first choice stays
			return { ...seen, choices, answers: attempt.answers + 1 };
		}
		case 'note-taken': {
			const notes = new Map(attempt.notes);
			if (fact.text === '') notes.delete(fact.scene);
			else notes.set(fact.scene, fact.text);
			return { ...seen, notes };
		}
		case 'question-answered': {
			if (attempt.end) return seen; // handed in already
			const responses = new Map(attempt.responses).set(fact.question, fact.response);
			return { ...seen, responses, answers: attempt.answers + 1 };
		}
		case 'attempt-ended': {
			const { at, passed, scaled, answers } = fact;
			if (attempt.end) return seen;
			return { ...seen, end: { at, passed, answers, ...(scaled !== undefined && { scaled }) } };
		}
		default:
			return assertNever(fact);
	}
}

/** The choices in order, up to the first gap. */
export function pathOf(attempt: Attempt): readonly string[] {
	const path: string[] = [];
	for (let step = 0; ; step += 1) {
		const made = attempt.choices.get(step);
		if (!made) return path;
		path.push(made.choice);
	}
}

/** The steps of an attempt that the clock took. */
export function timedOutIn({ choices }: Attempt): ReadonlySet<number> {
	return new Set([...choices].filter(([, { timedOut }]) => timedOut).map(([step]) => step));
}
