import type { Session } from '#lib/server/accounts/session.ts';
import { hrDoor } from '../sign-in/door.ts';
import { requireDoor } from '../sign-in/require-door.ts';

type Visit = Parameters<typeof requireDoor>[0];

/** The HR officer who asks. Anybody else is sent to sign in, or refused with 403. */
export function requireHr(visit: Visit): Session {
	return requireDoor(visit, hrDoor);
}
