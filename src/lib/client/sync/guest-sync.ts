import type { Learner } from '../learner.ts';
import type { RunningSync } from './running-sync.ts';
import { syncStatus, unsentOf } from './sync-status.ts';

/** A guest has no account to send to: the work stays on the device. */
export function guestSync(learner: Pick<Learner, 'unsent'>): RunningSync {
	const nothing = () => undefined;
	return {
		status: {
			get current() {
				return syncStatus({
					phase: 'guest',
					offline: false,
					...unsentOf(learner),
					syncedAt: undefined
				});
			}
		},
		now: nothing,
		nudge: nothing,
		signedIn: nothing,
		stop: nothing
	};
}
