import { holds, positionAfter, stepOn, type Position } from './position.ts';
import type { Condition, Form, Outcome, Path, Scenario, Scene, Verdict } from './scenario.ts';

export type StoryNode = {
	readonly id: string;
	readonly heading: string;
	readonly kind: Scene['kind'];
	readonly form: Form;
	/** Of an ending. */
	readonly outcome?: Outcome;
};

/** One road of a choice, or of a role at the start. */
export type StoryEdge = {
	readonly id: string;
	readonly from: string;
	readonly to: string;
	/** The id of the choice or of the role. */
	readonly entry: string;
	readonly text: string;
	/** Absent where a role is taken. */
	readonly verdict?: Verdict;
	/** When the choice is on offer. */
	readonly requires?: Condition;
	/** When the choice leads this way and not another. */
	readonly when?: Condition;
};

/** A story as a picture has it: scenes, and every road between them. */
export type StoryGraph = {
	readonly start: string;
	readonly nodes: readonly StoryNode[];
	/** Those that lead to a scene that is there. */
	readonly edges: readonly StoryEdge[];
};

export function storyGraph(scenario: Scenario): StoryGraph {
	const nodes = Object.entries(scenario.scenes).map(([id, scene]): StoryNode => {
		const { kind, heading, form } = scene;
		return { id, heading, kind, form, ...(kind === 'ending' && { outcome: scene.outcome }) };
	});
	const edges = Object.entries(scenario.scenes)
		.flatMap(([id, scene]) => edgesOf(id, scene))
		.filter(({ to }) => Object.hasOwn(scenario.scenes, to));
	return { start: scenario.start, nodes, edges };
}

function edgesOf(from: string, scene: Scene): readonly StoryEdge[] {
	switch (scene.kind) {
		case 'ending':
			return [];
		case 'role':
			return scene.roles.map(({ id: entry, text, to }) => {
				return { id: edgeId(from, entry, 0), from, to, entry, text };
			});
		case 'decision':
			return scene.choices.flatMap(({ id: entry, text, verdict, requires, roads }) =>
				roads.map(({ when, to }, road) => ({
					...{ id: edgeId(from, entry, road), from, to, entry, text, verdict },
					...(requires && { requires }),
					...(when && { when })
				}))
			);
	}
}

/** What of a story a path has seen. */
export type StoryWalk = {
	/** Scenes in the order of their first visit, the present one included. */
	readonly scenes: readonly string[];
	/** Ids of the edges that were taken, in order; one may come twice. */
	readonly edges: readonly string[];
	/** The ending, if the path has come to one. */
	readonly ending?: string;
};

export function storyWalk(scenario: Scenario, path: Path): StoryWalk {
	const edges: string[] = [];
	const scenes: string[] = [scenario.start];
	let position = positionAfter(scenario, []);
	for (const entry of path) {
		const next = stepOn(scenario, position, entry);
		if (!next) break;
		edges.push(edgeId(position.sceneId, entry, roadTaken(position.scene, entry, next)));
		scenes.push(next.sceneId);
		position = next;
	}
	return {
		scenes: [...new Set(scenes)],
		edges,
		...(position.scene.kind === 'ending' && { ending: position.sceneId })
	};
}

function roadTaken(scene: Scene, entry: string, after: Position): number {
	if (scene.kind !== 'decision') return 0;
	const roads = scene.choices.find(({ id }) => id === entry)?.roads ?? [];
	return roads.findIndex(({ when }) => !when || holds(when, after));
}

function edgeId(from: string, entry: string, road: number): string {
	return `${from}/${entry}/${road}`;
}
