import { exploreScenario } from '#lib/domain/scenario/explore-scenario.ts';
import type { Path, Scenario } from '#lib/domain/scenario/scenario.ts';

/** Beyond this, a road is to be taken once, and no longer once in each situation. */
const manyRoads = 400;

/** A way on from a situation; two of the same `road` cover each other. */
type WayOn = { readonly entry: string; readonly to: number; readonly road: string };

/**
 * Paths that together with those `known` take every choice and every road, in every situation
 * while those are few. A story with too many situations to try them all gets none.
 */
export function coveringPaths(scenario: Scenario, known: readonly Path[]): readonly Path[] {
	const explored = exploreScenario(scenario);
	if (!explored.complete) return [];
	const ways = waysOn(scenario, explored);
	const covered = new Set<string>();
	const walk = (path: Path) => {
		let here = 0;
		for (const id of path) {
			const way = ways[here]?.find(({ entry }) => entry === id);
			if (!way) break;
			covered.add(way.road);
			here = way.to;
		}
		return here;
	};
	for (const path of known) walk(path);

	const toEnding = nearestEnding(ways);
	const found: Path[] = [];
	// The last situations first: the way to them covers others.
	for (const from of [...ways.keys()].reverse()) {
		for (const { road, entry } of ways[from] ?? []) {
			if (covered.has(road)) continue;
			const path = [...wayTo(explored, from), entry];
			let here = walk(path);
			for (;;) {
				const on = ways[here]?.find((way) => !covered.has(way.road)) ?? toEnding[here];
				if (!on) break;
				covered.add(on.road);
				path.push(on.entry);
				here = on.to;
			}
			found.push(path);
		}
	}
	return found;
}

type Explored = ReturnType<typeof exploreScenario>;

function waysOn(scenario: Scenario, { states }: Explored): readonly (readonly WayOn[])[] {
	const few = states.reduce((sum, { exits }) => sum + exits.length, 0) <= manyRoads;
	return states.map(({ sceneId, exits }, from) => {
		const scene = scenario.scenes[sceneId];
		return exits.map(({ choice, to }, at) => {
			// Where no choice is made a role is taken, and all of them are on offer in their order.
			const role = scene?.kind === 'role' ? scene.roles[at]?.id : undefined;
			const entry = choice?.id ?? role ?? '';
			const road = `${few ? from : sceneId}/${entry}/${states[to]?.sceneId ?? ''}`;
			return { entry, to, road };
		});
	});
}

/** From each situation the first step of a shortest way to an ending. */
function nearestEnding(ways: readonly (readonly WayOn[])[]): readonly (WayOn | undefined)[] {
	const back = ways.map((): [from: number, way: WayOn][] => []);
	for (const [from, own] of ways.entries()) {
		for (const way of own) back[way.to]?.push([from, way]);
	}
	const first: (WayOn | undefined)[] = ways.map(() => undefined);
	const near = new Set(ways.keys().filter((index) => ways[index]?.length === 0));
	// A set may grow while it is walked.
	for (const to of near) {
		for (const [from, way] of back[to] ?? []) {
			if (near.has(from)) continue;
			near.add(from);
			first[from] = way;
		}
	}
	return first;
}

function wayTo({ states }: Explored, index: number): string[] {
	const path: string[] = [];
	for (let at = states[index]?.cameBy; at; at = states[at.from]?.cameBy) path.unshift(at.entry);
	return path;
}
