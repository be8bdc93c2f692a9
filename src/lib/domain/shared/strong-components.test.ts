import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strongComponents } from './strong-components.ts';

const graphs = fc
	.integer({ min: 1, max: 8 })
	.chain((size) =>
		fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size })
	);

function reachedFrom(edges: readonly (readonly number[])[], start: number): ReadonlySet<number> {
	const reached = new Set([start]);
	for (const node of reached) for (const to of edges[node] ?? []) reached.add(to);
	return reached;
}

describe('strong components', () => {
	it('hold each node once, with those that it can reach and that can reach it', () => {
		fc.assert(
			fc.property(graphs, (edges) => {
				const groups = strongComponents(edges);
				expect(groups.flat().sort()).toEqual([...edges.keys()]);
				const reach = edges.map((_, node) => reachedFrom(edges, node));
				for (const group of groups) {
					const [first = 0] = group;
					const mutual = [...edges.keys()].filter(
						(node) => reach[first]?.has(node) && reach[node]?.has(first)
					);
					expect([...group].sort()).toEqual(mutual);
				}
			})
		);
	});

	it('stand in an order in which no edge leads to a later one', () => {
		fc.assert(
			fc.property(graphs, (edges) => {
				const groups = strongComponents(edges);
				const placeOf = (node: number) => groups.findIndex((group) => group.includes(node));
				for (const [from, tos] of edges.entries()) {
					for (const to of tos) expect(placeOf(to)).toBeLessThanOrEqual(placeOf(from));
				}
			})
		);
	});

	it('are found in a chain of 100,000 without running out of stack', () => {
		const chain = [...Array(100_000).keys()].map((node) => (node < 99_999 ? [node + 1] : []));
		expect(strongComponents(chain)).toHaveLength(100_000);
	});
});
