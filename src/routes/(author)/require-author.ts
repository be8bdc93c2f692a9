import { dev } from '$app/environment';
import type { Session } from '#lib/server/accounts/session.ts';
import { authorDoor } from '../sign-in/door.ts';
import { requireDoor } from '../sign-in/require-door.ts';
import { isOwnMachine } from './is-own-machine.ts';

type Visit = {
	readonly locals: { readonly session: Session | undefined };
	readonly url: URL;
	readonly getClientAddress: () => string;
};

/** Who writes: by name, or somebody on the machine that runs the development server. */
export type Author = { readonly name?: string };

/** The author who asks. A stranger is sent to sign in, anybody else refused with 403. */
export function requireAuthor(visit: Visit, isDev = dev): Author {
	const { session } = visit.locals;
	if (isDev && !session && isOwnMachine(visit)) return {};
	const { name } = requireDoor(visit, authorDoor);
	return { name };
}

/** The same without refusing: `undefined` for anybody else. */
export function authorOf(visit: Visit, isDev = dev): Author | undefined {
	const { session } = visit.locals;
	if (!session) return isDev && isOwnMachine(visit) ? {} : undefined;
	return authorDoor.roles.includes(session.role) ? { name: session.name } : undefined;
}
