import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storyGraph } from '#lib/domain/scenario/story-graph.ts';
import { smallScenarios } from '#tests/support/scenarios.ts';
import { layOutStory, type PlacedNode } from './lay-out-story.ts';

const overlap = (a: PlacedNode, b: PlacedNode) =>
	Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

it('places every scene inside the picture, and none over another', () => {
	fc.assert(
		fc.property(smallScenarios(), (scenario) => {
			const { nodes, width, height } = layOutStory(storyGraph(scenario));
			expect(nodes).toHaveLength(Object.keys(scenario.scenes).length);
			for (const [at, one] of nodes.entries()) {
				expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0);
				expect(one.x + one.width / 2).toBeLessThanOrEqual(width);
				expect(one.y - one.height / 2).toBeGreaterThanOrEqual(0);
				expect(one.y + one.height / 2).toBeLessThanOrEqual(height);
				expect(nodes.slice(at + 1).filter((other) => overlap(one, other))).toEqual([]);
			}
		}),
		{ numRuns: 30 }
	);
});

it('draws one line for all the ways from one scene to another', () => {
	fc.assert(
		fc.property(smallScenarios(), (scenario) => {
			const graph = storyGraph(scenario);
			const { roads } = layOutStory(graph);
			expect(roads.flatMap(({ edges }) => edges)).toHaveLength(graph.edges.length);
			expect(new Set(roads.map(({ from, to }) => `${from} ${to}`)).size).toBe(roads.length);
			for (const { points } of roads) expect(points.length).toBeGreaterThan(1);
		}),
		{ numRuns: 30 }
	);
});
