import { assign, emit, fromPromise, setup } from 'xstate';
import { backOffMs } from './back-off.ts';
import type { PulledPage } from './pull-log.ts';
import type { Pushed } from './push-outbox.ts';
import type { Unheard } from './transport.ts';

/** Another tab of this device is sending now. */
export type Elsewhere = { readonly kind: 'elsewhere' };

type Context = {
	readonly random: () => number;
	readonly failures: number;
	readonly waitMs: number;
	/** The server named the wait; only a person may cut it short. */
	readonly told: boolean;
	readonly offline: boolean;
	/** Work was recorded while a push or a pull was under way. */
	readonly due: boolean;
	/** A person asked meanwhile, or the page is going: no patience after the pull. */
	readonly urgent: boolean;
};

const gatherMs = 1_500;
const restMs = 300_000;
const elsewhereMs = 15_000;

/**
 * When the log is sent and fetched. It knows no log, no network and no clock of its own: `push` and
 * `pull` are provided, each does one batch, and both may be repeated at any time.
 */
export const syncMachine = setup({
	types: {
		input: {} as { random: () => number },
		context: {} as Context,
		events: {} as
			| { type: 'work.recorded' }
			| { type: 'page.online' }
			| { type: 'page.visible' }
			| { type: 'page.hidden' }
			| { type: 'sync.asked' }
			| { type: 'account.signed-in' },
		emitted: {} as { type: 'sync.broken'; error: unknown }
	},
	actors: {
		push: fromPromise<Pushed | Elsewhere>(() => Promise.reject(new Error('Provide push'))),
		pull: fromPromise<PulledPage | Elsewhere>(() => Promise.reject(new Error('Provide pull')))
	},
	guards: {
		mayTryEarly: ({ context }) => !context.told
	},
	actions: {
		noteWork: assign({ due: true }),
		noteUrgency: assign({ urgent: true }),
		noteSending: assign({ due: false, urgent: false }),
		noteContact: assign({ failures: 0, offline: false }),
		backOff: assign(({ context }, unheard: Extract<Unheard, { kind: 'unreachable' }>) => {
			const failures = context.failures + 1;
			const own = backOffMs(failures, context.random());
			const told = unheard.retryAfterMs !== undefined;
			return {
				failures,
				told,
				offline: unheard.offline,
				waitMs: told ? Math.max(own, unheard.retryAfterMs) : own
			};
		}),
		leaveItToTheOther: assign({ waitMs: elsewhereMs, told: false }),
		announceBreak: emit((_, { error }: { error: unknown }) => ({
			type: 'sync.broken' as const,
			error
		}))
	},
	delays: {
		gather: gatherMs,
		rest: ({ context }) => Math.round(restMs * (0.8 + context.random() * 0.4)),
		wait: ({ context }) => context.waitMs
	}
}).createMachine({
	id: 'sync',
	context: ({ input }) => ({
		random: input.random,
		failures: 0,
		waitMs: 0,
		told: false,
		offline: false,
		due: false,
		urgent: false
	}),
	initial: 'pushing',
	states: {
		resting: {
			after: { rest: 'pushing' },
			on: {
				'work.recorded': 'gathering',
				'page.online': 'pushing',
				'page.visible': 'pushing',
				'sync.asked': 'pushing',
				'account.signed-in': 'pushing'
			}
		},
		/** A moment's patience, so that answers in quick succession travel together. */
		gathering: {
			after: { gather: 'pushing' },
			on: {
				'page.hidden': 'pushing',
				'page.online': 'pushing',
				'page.visible': 'pushing',
				'sync.asked': 'pushing'
			}
		},
		pushing: {
			entry: 'noteSending',
			invoke: {
				src: 'push',
				onDone: [
					{
						guard: ({ event }) => event.output.kind === 'sent',
						actions: 'noteContact',
						target: 'pushing',
						reenter: true
					},
					{ guard: ({ event }) => event.output.kind === 'empty', target: 'pulling' },
					{ guard: ({ event }) => event.output.kind === 'signed-out', target: 'needsSignIn' },
					{
						guard: ({ event }) => event.output.kind === 'elsewhere',
						actions: 'leaveItToTheOther',
						target: 'waiting'
					},
					{
						actions: { type: 'backOff', params: ({ event }) => unreachable(event.output) },
						target: 'waiting'
					}
				],
				onError: {
					actions: [
						{ type: 'announceBreak', params: ({ event }) => event },
						{ type: 'backOff', params: { kind: 'unreachable', offline: false } }
					],
					target: 'waiting'
				}
			},
			on: {
				'work.recorded': { actions: 'noteWork' },
				'sync.asked': { actions: 'noteUrgency' },
				'page.hidden': { actions: 'noteUrgency' }
			}
		},
		pulling: {
			invoke: {
				src: 'pull',
				onDone: [
					{
						guard: ({ event }) => event.output.kind === 'pulled' && event.output.more,
						actions: 'noteContact',
						target: 'pulling',
						reenter: true
					},
					{
						guard: ({ context: { due, urgent }, event }) =>
							event.output.kind === 'pulled' && due && urgent,
						actions: 'noteContact',
						target: 'pushing'
					},
					{
						guard: ({ context, event }) => event.output.kind === 'pulled' && context.due,
						actions: 'noteContact',
						target: 'gathering'
					},
					{
						guard: ({ event }) => event.output.kind === 'pulled',
						actions: 'noteContact',
						target: 'resting'
					},
					{ guard: ({ event }) => event.output.kind === 'signed-out', target: 'needsSignIn' },
					{
						guard: ({ event }) => event.output.kind === 'elsewhere',
						actions: 'leaveItToTheOther',
						target: 'waiting'
					},
					{
						actions: { type: 'backOff', params: ({ event }) => unreachable(event.output) },
						target: 'waiting'
					}
				],
				onError: {
					actions: [
						{ type: 'announceBreak', params: ({ event }) => event },
						{ type: 'backOff', params: { kind: 'unreachable', offline: false } }
					],
					target: 'waiting'
				}
			},
			on: {
				'work.recorded': { actions: 'noteWork' },
				'sync.asked': { actions: 'noteUrgency' },
				'page.hidden': { actions: 'noteUrgency' }
			}
		},
		waiting: {
			after: { wait: 'pushing' },
			on: {
				'sync.asked': 'pushing',
				'page.online': { guard: 'mayTryEarly', target: 'pushing' },
				'page.visible': { guard: 'mayTryEarly', target: 'pushing' }
			}
		},
		/** Only this account's own session may send its work; until then everything is kept. */
		needsSignIn: {
			on: {
				'account.signed-in': 'pushing',
				'sync.asked': 'pushing',
				'page.online': 'pushing',
				'page.visible': 'pushing'
			}
		}
	}
});

function unreachable(output: { readonly kind: string }) {
	// The guards before this one have taken every other kind.
	return output as Extract<Unheard, { kind: 'unreachable' }>;
}
