import { afterChoice, choicesOnOffer, positionAtStart, stepOn, type Position } from './position.ts';
import type { Choice, Condition, Scenario } from './scenario.ts';

/** A situation that some path leads to: two paths that differ in nothing that matters share it. */
export type State = {
	readonly sceneId: string;
	readonly exits: readonly Exit[];
	/** One way to get here; absent at the start. */
	readonly cameBy?: { readonly from: number; readonly entry: string };
	/** Scenes to remember that were left on the way here. */
	readonly left: ReadonlySet<string>;
	/** What the conditions ask about, as it is here; absent where the states are the scenes. */
	readonly position?: Position;
};

/** `choice` is absent where a role is taken. */
export type Exit = { readonly choice?: Choice; readonly to: number };

export type Explored = {
	/** The first one is the start; each is reached, and no other is. */
	readonly states: readonly State[];
	/**
	 * False when there were too many situations: then the states are the scenes, as if every
	 * choice were on offer and every road open.
	 */
	readonly complete: boolean;
};

const manyStates = 10_000;

/**
 * Every situation that can be reached. Only the flags and meters that some condition asks about
 * matter, and of the scenes that were left only those in `remember`.
 */
export function exploreScenario(
	scenario: Scenario,
	remember: ReadonlySet<string> = new Set()
): Explored {
	const forget = forgetter(scenario);
	const found: { position: Position; state: Omit<State, 'exits'>; exits: Exit[] }[] = [];
	const indexes = new Map<string, number>();
	const indexOf = (position: Position, left: State['left'], cameBy?: State['cameBy']) => {
		const key = keyOf(position, left);
		const known = indexes.get(key);
		if (known !== undefined) return known;
		const { sceneId } = position;
		const state = { sceneId, left, position, ...(cameBy && { cameBy }) };
		found.push({ position, state, exits: [] });
		indexes.set(key, found.length - 1);
		return found.length - 1;
	};

	indexOf(forget(positionAtStart(scenario)), new Set());
	// The list grows while it is walked: breadth first, so that `cameBy` tells a shortest way.
	for (const [from, { position, state, exits }] of found.entries()) {
		if (found.length > manyStates) return exploreScenes(scenario);
		const { sceneId } = position;
		const left = remember.has(sceneId) ? new Set([...state.left, sceneId]) : state.left;
		for (const [entry, next, choice] of waysOn(scenario, position)) {
			const to = indexOf(forget(next), left, { from, entry });
			exits.push({ ...(choice && { choice }), to });
		}
	}
	return { states: found.map(({ state, exits }) => ({ ...state, exits })), complete: true };
}

type WayOn = readonly [entry: string, next: Position, choice?: Choice];

function waysOn(scenario: Scenario, position: Position): readonly WayOn[] {
	const { scene } = position;
	if (scene.kind !== 'role') {
		return choicesOnOffer(position).map((choice) => [
			choice.id,
			afterChoice(scenario, position, choice),
			choice
		]);
	}
	return scene.roles.flatMap(({ id }): WayOn[] => {
		const next = stepOn(scenario, position, id);
		return next ? [[id, next]] : [];
	});
}

/** The scenes with all of their roads, whatever their conditions. */
function exploreScenes(scenario: Scenario): Explored {
	const found: (Omit<State, 'exits'> & { exits: Exit[] })[] = [];
	const indexes = new Map<string, number>();
	const indexOf = (sceneId: string, cameBy?: State['cameBy']) => {
		const known = indexes.get(sceneId);
		if (known !== undefined) return known;
		found.push({ sceneId, left: new Set(), exits: [], ...(cameBy && { cameBy }) });
		indexes.set(sceneId, found.length - 1);
		return found.length - 1;
	};
	indexOf(scenario.start);
	for (const [from, { sceneId, exits }] of found.entries()) {
		const scene = scenario.scenes[sceneId];
		if (scene?.kind === 'role') {
			for (const { id, to } of scene.roles) exits.push({ to: indexOf(to, { from, entry: id }) });
		}
		if (scene?.kind !== 'decision') continue;
		for (const choice of scene.choices) {
			for (const { to } of choice.roads) {
				exits.push({ choice, to: indexOf(to, { from, entry: choice.id }) });
			}
		}
	}
	return { states: found, complete: false };
}

/** Drops what no condition asks about, and how one got here. */
function forgetter(scenario: Scenario): (position: Position) => Position {
	const asked = conditionsOf(scenario);
	const flags = new Set(
		asked.flatMap((c) => ('flag' in c ? c.flag : 'notFlag' in c ? c.notFlag : []))
	);
	const meters = new Set<string>(asked.flatMap((c) => ('meter' in c ? c.meter : [])));
	return (position) => ({
		...position,
		flags: new Set([...position.flags].filter((flag) => flags.has(flag)).sort()),
		meters: Object.fromEntries(Object.entries(position.meters).filter(([id]) => meters.has(id))),
		path: [],
		decisions: []
	});
}

function conditionsOf(scenario: Scenario): readonly Condition[] {
	return Object.values(scenario.scenes).flatMap((scene) =>
		scene.kind !== 'decision'
			? []
			: scene.choices.flatMap(({ requires, roads }) => [
					...(requires ? [requires] : []),
					...roads.flatMap(({ when }) => when ?? [])
				])
	);
}

function keyOf({ sceneId, flags, meters }: Position, left: ReadonlySet<string>): string {
	const levels = Object.values(meters).join(',');
	return `${sceneId}|${[...flags].join(',')}|${levels}|${[...left].sort().join(',')}`;
}
