import type { ActivityKey } from '../course/activity-key.ts';
import type { Registration } from '../statement/statement.ts';
import type { Attempt } from './attempt.ts';
import type { ServerGrade } from './standing.ts';

export type OpenAttempt =
	| { readonly kind: 'none' }
	/** May be continued on the device that asks. */
	| { readonly kind: 'here'; readonly attempt: Attempt }
	/** Lives on another device and can only be ended there. */
	| { readonly kind: 'elsewhere'; readonly attempt: Attempt };

/** What is under way in one activity, seen from one device. Its own attempt comes first. */
export function openAttempt(
	key: ActivityKey,
	device: string,
	attempts: readonly Attempt[],
	grades: ReadonlyMap<Registration, ServerGrade>
): OpenAttempt {
	const open = attempts.filter(
		({ activity, end, registration }) => activity === key && !end && !grades.has(registration)
	);
	const here = open.findLast((attempt) => attempt.device === device);
	if (here) return { kind: 'here', attempt: here };
	const elsewhere = open.at(-1);
	return elsewhere ? { kind: 'elsewhere', attempt: elsewhere } : { kind: 'none' };
}
