import { createContext } from 'svelte';
import type { Learner } from '../learner.ts';
import type { Reactive } from '../reactive.ts';

/** The one honest line about where the work is. */
export type SyncStatus = {
	readonly kind:
		| 'guest' // kept on this device only
		| 'needs-sign-in'
		| 'sending'
		| 'refused' // some statements need a person's attention
		| 'offline'
		| 'unsent'
		| 'sent'
		| 'saved'; // on this device; the server was never reached
	/** Statements on this device that the server has not confirmed. */
	readonly waiting: number;
	readonly refused: number;
	/** When everything was last sent and fetched, ISO, by this device's clock. */
	readonly at?: string;
};

export type Sync = {
	readonly status: Reactive<SyncStatus>;
	/** Tries now, whatever the wait. */
	now(): void;
};

export const [useSync, provideSync] = createContext<Sync>();

export type SyncPhase =
	'guest' | 'resting' | 'gathering' | 'pushing' | 'pulling' | 'waiting' | 'needsSignIn';

type Known = {
	readonly phase: SyncPhase;
	readonly offline: boolean;
	readonly waiting: number;
	readonly refused: number;
	readonly syncedAt: string | undefined;
};

export function syncStatus({ phase, offline, waiting, refused, syncedAt }: Known): SyncStatus {
	const kind = (): SyncStatus['kind'] => {
		if (phase === 'guest') return 'guest';
		if (phase === 'needsSignIn') return 'needs-sign-in';
		if (phase === 'pushing' && waiting > 0) return 'sending';
		if (refused > 0) return 'refused';
		if (offline) return 'offline';
		if (waiting > 0) return 'unsent';
		return syncedAt === undefined ? 'saved' : 'sent';
	};
	return { kind: kind(), waiting, refused, ...(syncedAt !== undefined && { at: syncedAt }) };
}

/** How many statements wait, and how many were refused; none while the count is loading. */
export function unsentOf({ unsent }: Pick<Learner, 'unsent'>) {
	return unsent.current ?? { waiting: 0, refused: 0 };
}
