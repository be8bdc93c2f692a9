import type {
	Choice,
	Condition,
	MeterId,
	Meters,
	Path,
	RoleOffer,
	Scenario,
	Scene
} from './scenario.ts';

/** One choice on the path, where it was made, and what it moved. */
export type Decision = {
	readonly sceneId: string;
	/** Where it stands in the path, from 0. */
	readonly step: number;
	readonly choice: Choice;
	readonly metersAfter: Meters;
};

/** Where a path has led, and everything that can be derived from it. */
export type Position = {
	readonly sceneId: string;
	readonly scene: Scene;
	readonly meters: Meters;
	readonly flags: ReadonlySet<string>;
	/** As much of the path as could be walked. */
	readonly path: Path;
	/** The character whose eyes were chosen, in a story that asks. */
	readonly role?: string;
	readonly decisions: readonly Decision[];
};

/** Walks the path from the start. It stops at the first entry that was not on offer. */
export function positionAfter(scenario: Scenario, path: Path): Position {
	let position = positionAtStart(scenario);
	for (const id of path) {
		const next = stepOn(scenario, position, id);
		if (!next) break;
		position = next;
	}
	return position;
}

export function positionAtStart(scenario: Scenario): Position {
	return {
		sceneId: scenario.start,
		scene: sceneNamed(scenario, scenario.start),
		meters: scenario.meters,
		flags: new Set(scenario.flags),
		path: [],
		decisions: []
	};
}

/** Takes the choice or role with this id; `undefined` if it is not on offer. */
export function stepOn(scenario: Scenario, position: Position, id: string): Position | undefined {
	if (position.scene.kind === 'role') {
		const role = position.scene.roles.find((offer) => offer.id === id);
		return role && inRole(scenario, position, role);
	}
	const choice = choiceOnOffer(position, id);
	return choice && afterChoice(scenario, position, choice);
}

function inRole(scenario: Scenario, position: Position, { id, to }: RoleOffer): Position {
	const scene = sceneNamed(scenario, to);
	return { ...position, sceneId: to, scene, path: [...position.path, id], role: id };
}

/** One step of the walk. The choice must be on offer. */
export function afterChoice(scenario: Scenario, position: Position, choice: Choice): Position {
	const meters = moved(position.meters, choice.effects);
	const flags = new Set([...position.flags, ...choice.sets]);
	const road = choice.roads.find(({ when }) => !when || holds(when, { meters, flags }));
	// The content checker demands a last road without a condition, so missing it is a bug.
	if (!road) throw new Error(`Choice "${choice.id}" in "${scenario.id}" leads nowhere`);
	const { sceneId, path, decisions } = position;
	return {
		...position,
		sceneId: road.to,
		scene: sceneNamed(scenario, road.to),
		meters,
		flags,
		path: [...path, choice.id],
		decisions: [...decisions, { sceneId, step: path.length, choice, metersAfter: meters }]
	};
}

/** What may be chosen here, in the author's order: choices, or roles at the start. */
export function entriesOnOffer(
	position: Position
): readonly { readonly id: string; readonly text: string }[] {
	const { scene } = position;
	return scene.kind === 'role' ? scene.roles : choicesOnOffer(position);
}

/** The choices on offer here, in the author's order. */
export function choicesOnOffer({ scene, meters, flags }: Position): readonly Choice[] {
	if (scene.kind !== 'decision') return [];
	return scene.choices.filter(({ requires }) => !requires || holds(requires, { meters, flags }));
}

export function choiceOnOffer(position: Position, choiceId: string): Choice | undefined {
	return choicesOnOffer(position).find(({ id }) => id === choiceId);
}

export function holds(
	condition: Condition,
	{ meters, flags }: Pick<Position, 'meters' | 'flags'>
): boolean {
	if ('flag' in condition) return flags.has(condition.flag);
	if ('notFlag' in condition) return !flags.has(condition.notFlag);
	const value = meters[condition.meter] ?? 0;
	return 'atLeast' in condition ? value >= condition.atLeast : value <= condition.atMost;
}

function moved(meters: Meters, effects: Meters): Meters {
	const entries = Object.entries(meters) as [MeterId, number][];
	return Object.fromEntries(
		entries.map(([id, value]) => [id, Math.max(0, Math.min(100, value + (effects[id] ?? 0)))])
	);
}

function sceneNamed(scenario: Scenario, id: string): Scene {
	const scene = Object.hasOwn(scenario.scenes, id) ? scenario.scenes[id] : undefined;
	// The content checker rejects dangling links, so reaching this is a bug, not a user error.
	if (!scene) throw new Error(`Scenario "${scenario.id}" has no scene "${id}"`);
	return scene;
}
