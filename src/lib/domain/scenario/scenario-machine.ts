import { assign, emit, setup } from 'xstate';
import { entriesOnOffer, positionAfter, type Position } from './position.ts';
import type { Path, Scenario, Timer } from './scenario.ts';

type Context = {
	readonly scenario: Scenario;
	readonly path: Path;
	/** Played again from the debrief: the first scored choice stays. */
	readonly practice: boolean;
	/** The learner asked to decide against the clock. */
	readonly pressing: boolean;
	/** The step that is looked back at; absent in the present. */
	readonly looking: number | undefined;
};
/** The id of a choice, or of a role where one is asked for. */
type Chosen = { readonly choiceId: string };

/**
 * Turns any scenario into a conversation: briefing, decide, read the consequence, go on,
 * ending, debrief. The story stays data and the machine knows only the phases.
 * What happened is announced on the transition that a person caused, never on entry,
 * so that resuming announces nothing. Whether a choice ends the story follows from the path,
 * so the end is recorded together with the choice that caused it. A clock that runs out only
 * says so: what is taken for it must be durable first, like any choice.
 */
export const scenarioMachine = setup({
	types: {
		input: {} as { scenario: Scenario; path?: Path; pressing?: boolean },
		context: {} as Context,
		events: {} as
			| { type: 'scenario.begin' }
			| ({ type: 'scenario.choose' } & Chosen)
			| { type: 'scenario.continue' }
			| { type: 'scenario.debrief' }
			| { type: 'scenario.retry'; step: number }
			| { type: 'scenario.look'; step: number }
			| { type: 'scenario.press'; pressing: boolean },
		emitted: {} as
			| { type: 'scenario.begun' }
			| ({ type: 'scenario.decided'; sceneId: string; step: number; practice: boolean } & Chosen)
			| ({ type: 'scenario.out-of-time' } & Chosen)
	},
	delays: {
		patience: ({ context }) => (timerOf(context)?.seconds ?? 0) * 1000
	},
	guards: {
		hasBegun: ({ context }) => context.path.length > 0,
		isRoleOnOffer: ({ context }, { choiceId }: Chosen) =>
			positionOf(context).scene.kind === 'role' && isOnOffer(context, choiceId),
		isOnOffer: ({ context }, { choiceId }: Chosen) => isOnOffer(context, choiceId),
		isAtEnding: ({ context }) => positionOf(context).scene.kind === 'ending',
		isPast: ({ context }, { step }: { step: number }) => step >= 0 && step < context.path.length,
		isAgainstTheClock: ({ context }) =>
			context.pressing && context.looking === undefined && timerOf(context) !== undefined
	},
	actions: {
		announceBegin: emit({ type: 'scenario.begun' }),
		takeChoice: assign({
			path: ({ context }, { choiceId }: Chosen) => [...context.path, choiceId]
		}),
		announceDecision: emit(({ context }, { choiceId }: Chosen) => {
			const { sceneId } = positionOf(context);
			const { path, practice } = context;
			return { type: 'scenario.decided', choiceId, sceneId, step: path.length, practice };
		}),
		announceOutOfTime: emit(({ context }) => ({
			type: 'scenario.out-of-time',
			choiceId: timerOf(context)?.otherwise ?? ''
		})),
		press: assign({ pressing: (_, { pressing }: { pressing: boolean }) => pressing }),
		lookBack: assign({ looking: (_, { step }: { step: number }) => step }),
		lookAhead: assign({ looking: undefined }),
		returnTo: assign({
			path: ({ context }, { step }: { step: number }) => context.path.slice(0, step),
			practice: true
		})
	}
}).createMachine({
	id: 'scenario',
	context: ({ input }) => ({
		scenario: input.scenario,
		path: positionAfter(input.scenario, input.path ?? []).path,
		practice: false,
		pressing: input.pressing ?? false,
		looking: undefined
	}),
	initial: 'briefing',
	on: {
		// Looking back changes nothing that counts; the present is one step after the last.
		'scenario.look': [
			{
				guard: { type: 'isPast', params: ({ event }) => event },
				actions: { type: 'lookBack', params: ({ event }) => event }
			},
			{ actions: 'lookAhead' }
		],
		'scenario.press': { actions: { type: 'press', params: ({ event }) => event } }
	},
	states: {
		briefing: {
			always: { guard: 'hasBegun', target: 'deciding' },
			on: { 'scenario.begin': { actions: 'announceBegin', target: 'deciding' } }
		},
		deciding: {
			// Only a resumed path can begin at an ending.
			always: { guard: 'isAtEnding', target: 'ended' },
			after: { patience: { guard: 'isAgainstTheClock', actions: 'announceOutOfTime' } },
			on: {
				// The decision is announced from where it is made, before the path grows.
				'scenario.choose': [
					{
						guard: { type: 'isRoleOnOffer', params: ({ event }) => event },
						actions: [
							{ type: 'announceDecision', params: ({ event }) => event },
							{ type: 'takeChoice', params: ({ event }) => event }
						],
						target: 'deciding',
						reenter: true
					},
					{
						guard: { type: 'isOnOffer', params: ({ event }) => event },
						actions: [
							{ type: 'announceDecision', params: ({ event }) => event },
							{ type: 'takeChoice', params: ({ event }) => event }
						],
						target: 'reflecting'
					}
				],
				// Whoever comes back from looking, or asks for the clock, gets all of its time.
				'scenario.look': [
					{
						guard: { type: 'isPast', params: ({ event }) => event },
						actions: { type: 'lookBack', params: ({ event }) => event },
						target: 'deciding',
						reenter: true
					},
					{ actions: 'lookAhead', target: 'deciding', reenter: true }
				],
				'scenario.press': {
					actions: { type: 'press', params: ({ event }) => event },
					target: 'deciding',
					reenter: true
				}
			}
		},
		reflecting: {
			on: {
				'scenario.continue': [
					{ guard: 'isAtEnding', actions: 'lookAhead', target: 'ended' },
					{ actions: 'lookAhead', target: 'deciding' }
				]
			}
		},
		ended: { on: { 'scenario.debrief': { actions: 'lookAhead', target: 'debrief' } } },
		debrief: {
			on: {
				'scenario.retry': {
					actions: { type: 'returnTo', params: ({ event }) => event },
					target: 'deciding'
				}
			}
		}
	}
});

function isOnOffer(context: Context, id: string): boolean {
	if (context.looking !== undefined) return false;
	return entriesOnOffer(positionOf(context)).some((entry) => entry.id === id);
}

function timerOf(context: Context): Timer | undefined {
	const { scene } = positionOf(context);
	return scene.kind === 'decision' ? scene.timer : undefined;
}

function positionOf({ scenario, path }: Context): Position {
	return positionAfter(scenario, path);
}
