import type { Sync } from './sync-status.ts';

export type RunningSync = Sync & {
	/** There is something new to send. */
	nudge(): void;
	/** The account has a session again. */
	signedIn(): void;
	stop(): void;
};
