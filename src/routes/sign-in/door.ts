import type { Role } from '#lib/server/accounts/session.ts';
import { wayBack } from './way-back.ts';

/** A part of the site that is for some roles, with a sign-in of its own. */
export type Door = { readonly home: string; readonly roles: readonly Role[] };

export const hrDoor: Door = { home: '/kepegawaian', roles: ['hr', 'admin'] };
export const authorDoor: Door = { home: '/penulis', roles: ['trainer', 'admin'] };

const doors = [hrDoor, authorDoor];

/**
 * Where somebody who signed in at a door goes: where they wanted to, or to the part that is for
 * them. `undefined` for a learner, who has no business here.
 */
export function landingOf(
	role: Role,
	door: Door,
	{ wanted, origin }: { readonly wanted: string | null; readonly origin: string }
): string | undefined {
	if (door.roles.includes(role)) return wayBack(door.home, wanted, origin);
	return doors.find(({ roles }) => roles.includes(role))?.home;
}
