import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { StoryEdge, StoryGraph, StoryNode } from '#lib/domain/scenario/story-graph.ts';
import { wrapWords } from './wrap-words.ts';

export type Point = { readonly x: number; readonly y: number };

/** `x` and `y` are the middle. */
export type PlacedNode = Point & {
	readonly node: StoryNode;
	readonly lines: readonly string[];
	readonly width: number;
	readonly height: number;
};

/** Every way from one scene straight to another. */
export type PlacedRoad = {
	readonly from: string;
	readonly to: string;
	readonly edges: readonly StoryEdge[];
	readonly points: readonly Point[];
};

export type PlacedStory = {
	readonly width: number;
	readonly height: number;
	readonly nodes: readonly PlacedNode[];
	readonly roads: readonly PlacedRoad[];
};

export const lineHeight = 19;
const nodeWidth = 162;
const padding = 26;
/** Letters that fit into a line of a node, and lines of a heading. */
const letters = 19;
const mostLines = 3;

/**
 * The story from top to bottom, the edges in `straight` as straight as can be. Heavy: import it only
 * where a map is shown.
 */
export function layOutStory(
	{ nodes, edges, start }: StoryGraph,
	straight: ReadonlySet<string> = new Set()
): PlacedStory {
	const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
	graph.setGraph({
		rankdir: 'TB',
		nodesep: 18,
		edgesep: 14,
		ranksep: 46,
		marginx: 18,
		marginy: 22
	});
	graph.setDefaultEdgeLabel(() => ({}));
	// What comes first is placed first, so the story's start goes before everything else.
	const inOrder = [...nodes].sort((a, b) => Number(b.id === start) - Number(a.id === start));
	const lines = new Map(
		nodes.map(({ id, heading }) => [id, wrapWords(heading || id, letters, mostLines)])
	);
	for (const { id, kind } of inOrder) {
		const rows = (lines.get(id)?.length ?? 1) + (kind === 'decision' ? 0 : 1);
		graph.setNode(id, { width: nodeWidth, height: rows * lineHeight + padding });
	}
	const roads = Map.groupBy(edges, ({ from, to }) => `${from}→${to}`);
	for (const ways of roads.values()) {
		const weight = ways.some(({ id }) => straight.has(id)) ? 20 : 1;
		const [first] = ways;
		if (first) graph.setEdge(first.from, first.to, { weight });
	}
	layout(graph);

	const { width = 0, height = 0 } = graph.graph();
	return {
		width,
		height,
		nodes: nodes.map((node) => {
			const placed = graph.node(node.id);
			return {
				node,
				lines: lines.get(node.id) ?? [],
				width: placed.width,
				height: placed.height,
				x: placed.x ?? 0,
				y: placed.y ?? 0
			};
		}),
		roads: [...roads.values()].flatMap((ways) => {
			const [first] = ways;
			if (!first) return [];
			const { from, to } = first;
			return [{ from, to, edges: ways, points: graph.edge(from, to).points ?? [] }];
		})
	};
}
