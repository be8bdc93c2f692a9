import { strongComponents } from '../shared/strong-components.ts';
import { bestRatio, type Stage } from './best-ratio.ts';
import { exploreScenario, type Exit, type Explored, type State } from './explore-scenario.ts';
import type { Scenario } from './scenario.ts';
import { pointsFor } from './score-scenario.ts';

export type ScoreBounds = {
	/** The lowest and highest `scaled` that a path to an ending can have. */
	readonly min: number;
	readonly max: number;
	/** The highest one without a red line; absent when every path crosses one. */
	readonly maxClean?: number;
	/** Whether a path to an ending can cross a red line. */
	readonly redLine: boolean;
	/** False when the bounds are wider than the truth may be: too many situations to know. */
	readonly exact: boolean;
};

/** Visits are remembered scene by scene only in circles as small as this. */
const smallCircles = 16;

/**
 * How well and how badly a scenario can be played, without listing paths. `undefined` if no
 * ending can be reached. The scenario must be free of dangling links.
 */
export function scoreBounds(
	scenario: Scenario,
	explored: Explored = exploreScenario(scenario)
): ScoreBounds | undefined {
	const { stages, exact } = stagesOf(scenario, explored);
	const all = stages('any');
	const [min, max] = [bestRatio(all.stages, 'lowest'), bestRatio(all.stages, 'highest')];
	if (!min || !max) return undefined;
	const clean = stages('clean');
	const maxClean = bestRatio(clean.stages, 'highest');
	return {
		min: shareOf(min),
		max: shareOf(max),
		...(maxClean && { maxClean: shareOf(maxClean) }),
		redLine: all.redLine,
		exact
	};
}

function shareOf({ earned, counted }: { earned: number; counted: number }): number {
	return counted === 0 ? 1 : earned / (counted * pointsFor.tepat);
}

type Choices = 'any' | 'clean';
type Staged = { readonly stages: readonly Stage[]; readonly redLine: boolean };

function stagesOf(
	scenario: Scenario,
	explored: Explored
): { stages: (choices: Choices) => Staged; exact: boolean } {
	const byScene = sceneGraph(explored.states);
	const circling = new Set(circlesIn(byScene).flat());
	if (explored.complete && circling.size <= smallCircles) {
		const { states, complete } =
			circling.size === 0 ? explored : exploreScenario(scenario, circling);
		if (complete) {
			return { stages: (choices) => condensed(scenario, open(states, choices)), exact: true };
		}
	}
	return { stages: (choices) => condensed(scenario, open(byScene, choices)), exact: false };
}

/** The scenes as states of their own, joined by every exit that was seen. */
function sceneGraph(states: readonly State[]): readonly State[] {
	const ids = [...new Set(states.map(({ sceneId }) => sceneId))];
	const indexes = new Map(ids.map((id, index) => [id, index]));
	const exits = ids.map((): Exit[] => []);
	for (const state of states) {
		const own = exits[indexes.get(state.sceneId) ?? 0];
		for (const { choice, to } of state.exits) {
			own?.push({ ...(choice && { choice }), to: indexes.get(states[to]?.sceneId ?? '') ?? 0 });
		}
	}
	return ids.map((sceneId, index) => ({ sceneId, exits: exits[index] ?? [], left: new Set() }));
}

function circlesIn(states: readonly State[]): readonly (readonly string[])[] {
	return strongComponents(states.map(({ exits }) => exits.map(({ to }) => to)))
		.filter((group) => isCircle(group, states))
		.map((group) => group.map((index) => states[index]?.sceneId ?? ''));
}

function isCircle(group: readonly number[], states: readonly State[]): boolean {
	const [first = 0] = group;
	return group.length > 1 || (states[first]?.exits.some(({ to }) => to === first) ?? false);
}

/**
 * The states that these choices lead to, and no other exits: a circle that only a red line closes
 * is none for whoever crosses no red line.
 */
function open(states: readonly State[], choices: Choices): readonly State[] {
	if (choices === 'any') return states;
	const reached = [0];
	const indexes = new Map([[0, 0]]);
	const exits: Exit[][] = [];
	// The list grows while it is walked.
	for (const from of reached) {
		const clean = (states[from]?.exits ?? []).filter(({ choice }) => !choice?.redLine);
		for (const { to } of clean) {
			if (indexes.has(to)) continue;
			indexes.set(to, reached.length);
			reached.push(to);
		}
		exits.push(clean.map((exit) => ({ ...exit, to: indexes.get(exit.to) ?? 0 })));
	}
	return reached.flatMap((index, at) => {
		const state = states[index];
		return state ? [{ ...state, exits: exits[at] ?? [] }] : [];
	});
}

/** Folds circles into single stages, so that every step leads onwards. */
function condensed(scenario: Scenario, states: readonly State[]): Staged {
	const groups = strongComponents(states.map(({ exits }) => exits.map(({ to }) => to)));
	const stageOf = new Array<number>(states.length).fill(0);
	for (const [stage, group] of groups.entries()) {
		for (const index of group) stageOf[index] = stage;
	}
	const canEnd = new Set<number>();
	let redLine = false;
	const stages = groups.map((group, stage): Stage => {
		const members = group.map((index) => states[index]).filter((state) => state !== undefined);
		const ends = members.some(({ sceneId }) => scenario.scenes[sceneId]?.kind === 'ending');
		const circle = isCircle(group, states) && members.some(isNew);
		const exits = members.flatMap((state) =>
			state.exits.map(({ choice, to }) => ({ state, choice, to: stageOf[to] ?? 0 }))
		);
		if (ends || exits.some(({ to }) => canEnd.has(to))) canEnd.add(stage);
		redLine ||=
			canEnd.has(stage) &&
			exits.some(({ choice, to }) => choice?.redLine === true && canEnd.has(to));
		const steps = exits
			.filter(({ to }) => to !== stage)
			.map(({ state, choice, to }) => {
				const counts = choice !== undefined && !circle && isNew(state);
				return { points: counts ? pointsFor[choice.verdict] : 0, counts, to };
			});
		if (!circle) return { ends, steps };
		const byScene = Map.groupBy(exits, ({ state }) => state.sceneId);
		const points = [...byScene.values()].map((exit) =>
			exit.flatMap(({ choice }) => (choice ? pointsFor[choice.verdict] : []))
		);
		return { ends, steps, circle: points };
	});
	return { stages, redLine };
}

/** Whether a decision here counts: the scene was not left before. */
function isNew({ sceneId, left }: State): boolean {
	return !left.has(sceneId);
}
