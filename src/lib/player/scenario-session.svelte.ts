import { createActor } from 'xstate';
import { fromActor } from '#lib/client/reactive.ts';
import { entriesOnOffer, positionAfter, stepOn } from '#lib/domain/scenario/position.ts';
import { scenarioMachine } from '#lib/domain/scenario/scenario-machine.ts';
import type { Path, Scenario } from '#lib/domain/scenario/scenario.ts';
import { scoreScenario } from '#lib/domain/scenario/score-scenario.ts';
import { noNotes, withNote, type Notes } from './notes.ts';
import { reviewedStep } from './reviewed-step.ts';
import { saving } from './saving.svelte.ts';
import { noneTimedOut, withStep, type TimedOutSteps } from './timed-out-steps.ts';
import { hasTimers, timerIn } from './timers.ts';

/** A choice (or a role) about to be taken; `path` already includes it. */
export type Decided = {
	readonly sceneId: string;
	readonly choiceId: string;
	readonly step: number;
	readonly path: Path;
	/** The time was over before anything was chosen. */
	readonly timedOut: boolean;
	/** Played again from the debrief: it is not scored. */
	readonly practice: boolean;
};

/** How somebody likes to play, whatever the story. */
export type Preferences = {
	/** The whole story as one document. */
	readonly transcript: boolean;
	/** Against the clock, where a story has one. */
	readonly pressing: boolean;
};

type Options = {
	readonly scenario: Scenario;
	readonly path?: Path;
	/** What the learner thought, by scene. */
	readonly notes?: Notes | undefined;
	/** The steps of the path that the clock took. */
	readonly timedOut?: TimedOutSteps | undefined;
	readonly preferences?: Partial<Preferences>;
	/** The screen changes only after these resolve: what they record must be durable by then. */
	readonly onbegin?: () => Promise<void>;
	readonly ondecide?: (decided: Decided) => Promise<void>;
	/** Without it there is nowhere to keep a thought, so none is asked for. */
	readonly onnote?: (sceneId: string, text: string) => Promise<void>;
	readonly onprefer?: (preferences: Preferences) => void;
};

export type ScenarioSession = ReturnType<typeof startScenario>;

/**
 * One learner playing one scenario. Components read it; they never see the actor.
 * Throws, now or when it is read, if the story is damaged: whoever shows it says so.
 */
export function startScenario({ scenario, path = [], ...given }: Options) {
	const { onbegin, ondecide, onnote, onprefer } = given;
	const { transcript = false, pressing = false } = given.preferences ?? {};
	let preferences: Preferences = $state.raw({ transcript, pressing });
	let isAway = $state(false);
	let broken: Error | undefined = $state.raw();
	let notes = $state.raw(given.notes ?? noNotes);
	let scoredPath: Path = $state.raw(positionAfter(scenario, path).path);
	let timedOut = $state.raw(given.timedOut ?? noneTimedOut);

	const actor = createActor(scenarioMachine, { input: { scenario, path, pressing } });
	actor.on('scenario.out-of-time', ({ choiceId }) => void take(choiceId, true));
	actor.start();
	const snapshot = fromActor(actor);
	const save = saving();

	const isPressing = () => preferences.pressing && !isAway;

	function contextNow() {
		if (broken) throw broken;
		return snapshot.current.context;
	}

	function positionNow() {
		return positionAfter(scenario, contextNow().path);
	}

	function prefer(changed: Partial<Preferences>) {
		preferences = { ...preferences, ...changed };
		onprefer?.(preferences);
	}

	async function take(choiceId: string, isLate = false) {
		const { path: before, practice, looking } = actor.getSnapshot().context;
		if (looking !== undefined) return;
		try {
			const position = positionAfter(scenario, before);
			const next = stepOn(scenario, position, choiceId);
			if (!next) return;
			const { sceneId } = position;
			const step = before.length;
			const decided = { sceneId, choiceId, step, path: next.path, timedOut: isLate, practice };
			await save.first(choiceId, ondecide && (() => ondecide(decided)), () => {
				actor.send({ type: 'scenario.choose', choiceId });
				timedOut = withStep(timedOut, step, isLate);
				if (!practice) scoredPath = next.path;
			});
		} catch (cause) {
			// A choice that leads nowhere is not recorded; the screen says what can be done.
			broken = new Error(`"${scenario.id}" cannot go on after "${choiceId}"`, { cause });
		}
	}

	return {
		scenario,
		save,
		get phase() {
			return snapshot.current.value;
		},
		get path() {
			return contextNow().path;
		},
		get practice() {
			return contextNow().practice;
		},
		get position() {
			return positionNow();
		},
		/** What may be taken here: choices, or roles at the start. */
		get entries() {
			return entriesOnOffer(positionNow());
		},
		/** The result that stands, whatever is practised afterwards. */
		get score() {
			return scoreScenario(scenario, scoredPath);
		},
		begin: () =>
			save.first('begin', onbegin, () => {
				actor.send({ type: 'scenario.begin' });
			}),
		choose: (id: string) => take(id),
		goOn: () => {
			actor.send({ type: 'scenario.continue' });
		},
		debrief: () => {
			actor.send({ type: 'scenario.debrief' });
		},
		practiseFrom: (step: number) => {
			actor.send({ type: 'scenario.retry', step });
		},

		/** The earlier step that is looked at; nothing can be chosen meanwhile. */
		get reviewed() {
			const { looking, path: taken } = contextNow();
			return looking === undefined ? undefined : reviewedStep(scenario, taken, looking);
		},
		/** Looks back at a step; the present is one step after the last. */
		look: (step: number) => {
			actor.send({ type: 'scenario.look', step });
		},

		/** Whether this story has any scene with a clock. */
		hasTimers: hasTimers(scenario),
		get pressing() {
			return preferences.pressing;
		},
		/** Asks for the clock, or does away with it at once. */
		press: (on: boolean) => {
			prefer({ pressing: on });
			actor.send({ type: 'scenario.press', pressing: isPressing() });
		},
		/** The clock that is running now. */
		get timer() {
			const { looking } = contextNow();
			const isRunning =
				snapshot.current.value === 'deciding' && looking === undefined && isPressing();
			return isRunning ? timerIn(positionNow().scene) : undefined;
		},
		/** Nobody is pressed while the page is out of sight; who comes back has all of the time. */
		away: (now: boolean) => {
			if (now === isAway) return;
			isAway = now;
			if (preferences.pressing) actor.send({ type: 'scenario.press', pressing: isPressing() });
		},
		/** The steps that the clock took. */
		get timedOut() {
			return timedOut;
		},

		get transcript() {
			return preferences.transcript;
		},
		showTranscript: (on: boolean) => {
			actor.send({ type: 'scenario.look', step: contextNow().path.length });
			prefer({ transcript: on });
		},

		takesNotes: onnote !== undefined,
		/** What the learner thought, by scene; shown to nobody else. */
		get notes() {
			return notes;
		},
		/** Resolves when the thought is durable; rejects if it could not be kept. */
		note: async (sceneId: string, text: string) => {
			await onnote?.(sceneId, text);
			notes = withNote(notes, sceneId, text);
		},

		stop: () => {
			actor.stop();
		}
	};
}
