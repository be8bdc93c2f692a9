import { gradeAttempt } from '#lib/domain/progress/grade-attempt.ts';
import type { Attempt } from '#lib/domain/progress/attempt.ts';
import type { ServerGrade } from '#lib/domain/progress/standing.ts';
import type { PackHash, Registration } from '#lib/domain/statement/statement.ts';
import type { AttemptRow } from '../db/schema.ts';
import type { LoggedAttempt } from './read-attempts.ts';

/** The server's own grade of an attempt, beside what the device had claimed. */
export function attemptRow(
	{ agencyId, accountId }: { readonly agencyId: string; readonly accountId: string },
	{ attempt, activity, receivedAt }: LoggedAttempt
): AttemptRow {
	const [course = '', module = '', id = ''] = attempt.activity.split('/');
	const grade = gradeAttempt(activity, attempt);
	const graded = grade.kind === 'graded' ? grade : undefined;
	const claim = attempt.end;
	return {
		agency_id: agencyId,
		registration: attempt.registration,
		account_id: accountId,
		course,
		module,
		activity: id,
		pack: attempt.pack,
		started_at: attempt.startedAt,
		ended_at: graded ? (claim?.at ?? attempt.lastAt) : null,
		passed: graded ? Number(graded.passed) : null,
		scaled: graded?.scaled ?? null,
		device_passed: claim ? Number(claim.passed) : null,
		device_scaled: claim?.scaled ?? null,
		differs: Number(graded !== undefined && claim !== undefined && differ(graded, claim)),
		// From the log, not the clock, so that a rebuild gives the same row.
		graded_at: graded ? receivedAt : null
	};
}

type Result = { readonly passed: boolean; readonly scaled?: number };

function differ(server: Result, device: Result): boolean {
	if (server.passed !== device.passed) return true;
	if (server.scaled === undefined || device.scaled === undefined) return false;
	return Math.abs(server.scaled - device.scaled) > 1e-6;
}

/** What a course's rule needs to know of a graded attempt. An ungraded one counts as open. */
export function attemptIn(row: AttemptRow): Attempt {
	return {
		registration: row.registration as Registration,
		activity: `${row.course}/${row.module}/${row.activity}`,
		pack: row.pack as PackHash,
		device: '',
		startedAt: row.started_at,
		lastAt: row.ended_at ?? row.started_at,
		sections: new Set(),
		choices: new Map(),
		responses: new Map(),
		answers: 0,
		notes: new Map()
	};
}

export function gradeIn({ registration, passed, scaled }: AttemptRow): ServerGrade | undefined {
	if (passed === null) return undefined;
	return {
		registration: registration as Registration,
		passed: passed === 1,
		...(scaled !== null && { scaled })
	};
}
