import { createActor } from 'xstate';
import { fromActor } from '#lib/client/reactive.ts';
import { choicesOnOffer, positionAfter } from '#lib/domain/scenario/position.ts';
import { scenarioMachine } from '#lib/domain/scenario/scenario-machine.ts';
import type { Path, Scenario } from '#lib/domain/scenario/scenario.ts';
import { scoreScenario } from '#lib/domain/scenario/score-scenario.ts';
import { saving } from './saving.svelte.ts';

/** A choice about to be taken; `path` already includes it. */
export type Decided = {
	readonly sceneId: string;
	readonly choiceId: string;
	readonly step: number;
	readonly path: Path;
	/** Played again from the debrief: it is not scored. */
	readonly practice: boolean;
};

type Options = {
	readonly scenario: Scenario;
	readonly path?: Path;
	/** The screen changes only after these resolve: what they record must be durable by then. */
	readonly onbegin?: () => Promise<void>;
	readonly ondecide?: (decided: Decided) => Promise<void>;
};

export type ScenarioSession = ReturnType<typeof startScenario>;

/** One learner playing one scenario. Components read it; they never see the actor. */
export function startScenario({ scenario, path = [], onbegin, ondecide }: Options) {
	const actor = createActor(scenarioMachine, { input: { scenario, path } });
	actor.start();
	const snapshot = fromActor(actor);
	const save = saving();
	let scoredPath: Path = $state.raw(path);

	const positionNow = () => positionAfter(scenario, snapshot.current.context.path);

	return {
		scenario,
		save,
		get phase() {
			return snapshot.current.value;
		},
		get path() {
			return snapshot.current.context.path;
		},
		get practice() {
			return snapshot.current.context.practice;
		},
		get position() {
			return positionNow();
		},
		get choices() {
			return choicesOnOffer(positionNow());
		},
		/** The result that stands, whatever is practised afterwards. */
		get score() {
			return scoreScenario(scenario, scoredPath);
		},
		begin: () =>
			save.first('begin', onbegin, () => {
				actor.send({ type: 'scenario.begin' });
			}),
		choose(choiceId: string) {
			const { path: before, practice } = actor.getSnapshot().context;
			const { sceneId } = positionAfter(scenario, before);
			const decided = {
				sceneId,
				choiceId,
				step: before.length,
				path: [...before, choiceId],
				practice
			};
			return save.first(choiceId, ondecide && (() => ondecide(decided)), () => {
				actor.send({ type: 'scenario.choose', choiceId });
				if (!practice) scoredPath = actor.getSnapshot().context.path;
			});
		},
		goOn: () => {
			actor.send({ type: 'scenario.continue' });
		},
		debrief: () => {
			actor.send({ type: 'scenario.debrief' });
		},
		practiseFrom: (step: number) => {
			actor.send({ type: 'scenario.retry', step });
		},
		stop: () => {
			actor.stop();
		}
	};
}
