import { assign, emit, setup } from 'xstate';
import { choiceOnOffer, positionAfter } from './position.ts';
import type { Path, Scenario } from './scenario.ts';

type Context = {
	readonly scenario: Scenario;
	readonly path: Path;
	/** Played again from the debrief: the first scored choice stays. */
	readonly practice: boolean;
};
type Chosen = { readonly choiceId: string };

/**
 * Turns any scenario into a conversation: briefing, decide, read the consequence, go on,
 * ending, debrief. The story stays data and the machine knows only the phases.
 * What happened is announced on the transition that a person caused, never on entry,
 * so that resuming announces nothing. Whether a choice ends the story follows from the path,
 * so the end is recorded together with the choice that caused it.
 */
export const scenarioMachine = setup({
	types: {
		input: {} as { scenario: Scenario; path?: Path },
		context: {} as Context,
		events: {} as
			| { type: 'scenario.begin' }
			| ({ type: 'scenario.choose' } & Chosen)
			| { type: 'scenario.continue' }
			| { type: 'scenario.debrief' }
			| { type: 'scenario.retry'; step: number },
		emitted: {} as
			| { type: 'scenario.begun' }
			| ({ type: 'scenario.decided'; sceneId: string; step: number; practice: boolean } & Chosen)
	},
	guards: {
		hasBegun: ({ context }) => context.path.length > 0,
		isOnOffer: ({ context }, { choiceId }: Chosen) =>
			choiceOnOffer(positionOf(context), choiceId) !== undefined,
		isAtEnding: ({ context }) => positionOf(context).scene.kind === 'ending'
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
		returnTo: assign({
			path: ({ context }, { step }: { step: number }) => context.path.slice(0, step),
			practice: true
		})
	}
}).createMachine({
	id: 'scenario',
	context: ({ input }) => ({
		scenario: input.scenario,
		path: walkable(input.scenario, input.path ?? []),
		practice: false
	}),
	initial: 'briefing',
	states: {
		briefing: {
			always: { guard: 'hasBegun', target: 'deciding' },
			on: { 'scenario.begin': { actions: 'announceBegin', target: 'deciding' } }
		},
		deciding: {
			// Only a resumed path can begin at an ending.
			always: { guard: 'isAtEnding', target: 'ended' },
			on: {
				'scenario.choose': {
					guard: { type: 'isOnOffer', params: ({ event }) => event },
					// The decision is announced from where it is made, before the path grows.
					actions: [
						{ type: 'announceDecision', params: ({ event }) => event },
						{ type: 'takeChoice', params: ({ event }) => event }
					],
					target: 'reflecting'
				}
			}
		},
		reflecting: {
			on: {
				'scenario.continue': [{ guard: 'isAtEnding', target: 'ended' }, { target: 'deciding' }]
			}
		},
		ended: { on: { 'scenario.debrief': { target: 'debrief' } } },
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

/** A choice that was not on offer would stand in the way of every later one. */
function walkable(scenario: Scenario, path: Path): Path {
	return positionAfter(scenario, path).decisions.map(({ choice }) => choice.id);
}

function positionOf({ scenario, path }: Context) {
	return positionAfter(scenario, path);
}
