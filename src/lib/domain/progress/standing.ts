import type { Counts } from '../course/course.ts';
import { compare } from '../shared/compare.ts';
import type { Registration } from '../statement/statement.ts';
import type { Attempt } from './attempt.ts';

/** The server's grade of an attempt. Where there is one, it stands. */
export type ServerGrade = {
	readonly registration: Registration;
	readonly passed: boolean;
	readonly scaled?: number;
};

/** A finished attempt with the result that stands for it. */
export type Result = {
	readonly registration: Registration;
	readonly startedAt: string;
	readonly endedAt: string;
	readonly passed: boolean;
	readonly scaled?: number;
	/** Whether the server has said so, or only this device. */
	readonly by: 'server' | 'device';
};

/** Where a learner stands in one activity. */
export type Standing = {
	readonly state: 'not-begun' | 'begun' | 'passed' | 'failed';
	readonly results: readonly Result[];
	/** The result that counts by the activity's rule. */
	readonly counted?: Result;
	/** The newest attempt that has not ended. */
	readonly open?: Attempt;
};

export function standingFrom(
	attempts: readonly Attempt[],
	grades: ReadonlyMap<Registration, ServerGrade>,
	counts: Counts
): Standing {
	const results = attempts
		.map((attempt) => resultOf(attempt, grades.get(attempt.registration)))
		.filter((result) => result !== undefined)
		.sort((a, b) => compare(a.startedAt, b.startedAt) || compare(a.registration, b.registration));
	const counted = countedOf(results, counts);
	const open = attempts.findLast((attempt) => !attempt.end && !grades.has(attempt.registration));
	const state = counted
		? counted.passed
			? 'passed'
			: 'failed'
		: attempts.length > 0
			? 'begun'
			: 'not-begun';
	return { state, results, ...(counted && { counted }), ...(open && { open }) };
}

function resultOf(attempt: Attempt, grade: ServerGrade | undefined): Result | undefined {
	if (!grade && !attempt.end) return undefined;
	const { passed, scaled } = grade ?? attempt.end ?? { passed: false };
	return {
		registration: attempt.registration,
		startedAt: attempt.startedAt,
		endedAt: attempt.end?.at ?? attempt.lastAt,
		passed,
		...(scaled !== undefined && { scaled }),
		by: grade ? 'server' : 'device'
	};
}

/** Under `best`, a pass beats a higher score that crossed a red line; ties go to the earlier one. */
function countedOf(results: readonly Result[], counts: Counts): Result | undefined {
	switch (counts) {
		case 'first':
			return results[0];
		case 'last':
			return results.at(-1);
		case 'best':
			return results.reduce<Result | undefined>(
				(best, result) => (best && !isBetter(result, best) ? best : result),
				undefined
			);
	}
}

function isBetter(a: Result, b: Result): boolean {
	if (a.passed !== b.passed) return a.passed;
	return (a.scaled ?? 0) > (b.scaled ?? 0);
}
