import { createActor, fromPromise } from 'xstate';
import type { PulledAccount } from '#lib/protocol/pull.ts';
import { serverMeta, type LearnerDatabase } from '../database/learner-database.ts';
import { followQuery } from '../from-query.ts';
import type { Learner } from '../learner.ts';
import { fromActor, type Reactive } from '../reactive.ts';
import { followPage } from './follow-page.ts';
import { oneTab } from './one-tab.ts';
import { pullLog } from './pull-log.ts';
import { pushOutbox } from './push-outbox.ts';
import { syncMachine } from './sync-machine.ts';
import type { RunningSync } from './running-sync.ts';
import { syncStatus, unsentOf, type SyncStatus } from './sync-status.ts';
import type { Transport } from './transport.ts';

type Wired = {
	readonly db: LearnerDatabase;
	readonly learner: Pick<Learner, 'account' | 'device' | 'unsent'>;
	readonly transport: Transport;
	/** The server's word on who the account is, whenever it comes. */
	readonly onaccount: (account: PulledAccount) => Promise<void>;
	readonly onbroken: (error: unknown) => void;
};

/** Sends and fetches one account's log for as long as it runs. */
export function openSync({ db, learner, transport, onaccount, onbroken }: Wired): RunningSync {
	const account = learner.account.id;
	const lock = `bimtek-sync-${account}`;
	const whose = { account, device: learner.device };
	const actor = createActor(
		syncMachine.provide({
			actors: {
				push: fromPromise(() => oneTab(lock, () => pushOutbox(db, account, transport))),
				pull: fromPromise(() =>
					oneTab(lock, async () => {
						const page = await pullLog(db, whose, transport, () => new Date().toISOString());
						if (page.kind === 'pulled') await onaccount(page.account);
						return page;
					})
				)
			}
		}),
		{ input: { random: Math.random } }
	);
	actor.on('sync.broken', ({ error }) => onbroken(error));
	actor.start();
	const unfollow = followPage((type) => actor.send({ type }));

	const snapshot = fromActor(actor);
	const server = followQuery(() => serverMeta(db), { key: 'server', cursor: 0 });
	const status: Reactive<SyncStatus> = {
		get current() {
			const { value, context } = snapshot.current;
			return syncStatus({
				phase: value,
				offline: context.offline,
				...unsentOf(learner),
				syncedAt: server.current.syncedAt
			});
		}
	};
	return {
		status,
		now: () => actor.send({ type: 'sync.asked' }),
		nudge: () => actor.send({ type: 'work.recorded' }),
		signedIn: () => actor.send({ type: 'account.signed-in' }),
		stop() {
			unfollow();
			actor.stop();
		}
	};
}
