import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	choice,
	decision,
	ending,
	roles,
	scenarioOf,
	smallScenarios
} from '#tests/support/scenarios.ts';
import { entriesOnOffer, positionAfter } from './position.ts';
import type { Scenario } from './scenario.ts';
import { storyGraph, storyWalk } from './story-graph.ts';

/** A story and a way through it, as far as it goes, at most twelve steps. */
const walks = fc
	.tuple(smallScenarios(), fc.array(fc.nat(5), { maxLength: 12 }))
	.map(([scenario, picks]) => ({ scenario, path: wayThrough(scenario, picks) }));

function wayThrough(scenario: Scenario, picks: readonly number[]): readonly string[] {
	return picks.reduce<readonly string[]>((path, pick) => {
		const offered = entriesOnOffer(positionAfter(scenario, path));
		const entry = offered[pick % offered.length];
		return entry ? [...path, entry.id] : path;
	}, []);
}

it('has every scene once, and every road between scenes once', () => {
	fc.assert(
		fc.property(smallScenarios(), (scenario) => {
			const { nodes, edges, start } = storyGraph(scenario);
			expect(nodes.map(({ id }) => id)).toEqual(Object.keys(scenario.scenes));
			expect(start).toBe(scenario.start);
			const roads = Object.values(scenario.scenes).flatMap((scene) =>
				scene.kind === 'decision' ? scene.choices.flatMap((one) => one.roads) : []
			);
			expect(edges.map(({ to }) => to)).toEqual(roads.map(({ to }) => to));
			expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
		})
	);
});

it('follows a path from scene to scene along roads that are there', () => {
	fc.assert(
		fc.property(walks, ({ scenario, path }) => {
			const edges = new Map(storyGraph(scenario).edges.map((edge) => [edge.id, edge]));
			const walk = storyWalk(scenario, path);
			const taken = walk.edges.map((id) => edges.get(id));
			expect(taken.map((edge) => edge?.entry)).toEqual(path);
			const stops = [scenario.start, ...taken.map((edge) => edge?.to)];
			expect(taken.map((edge) => edge?.from)).toEqual(stops.slice(0, -1));
			expect(stops.at(-1)).toBe(positionAfter(scenario, path).sceneId);
			expect(walk.scenes).toEqual([...new Set(stops)]);
		})
	);
});

it('knows the ending exactly when the path has come to one', () => {
	fc.assert(
		fc.property(walks, ({ scenario, path }) => {
			const { scene, sceneId } = positionAfter(scenario, path);
			const ended = scene.kind === 'ending' ? sceneId : undefined;
			expect(storyWalk(scenario, path).ending).toBe(ended);
		})
	);
});

it('tells two roads of one choice to the same scene apart by their conditions', () => {
	const scenario = scenarioOf({
		awal: decision(
			choice('jujur', 'tepat', [{ when: { flag: 'jujur' }, to: 'tamat' }, { to: 'tamat' }], {
				sets: ['jujur']
			}),
			choice('diam', 'abu-abu', [{ when: { flag: 'jujur' }, to: 'tamat' }, { to: 'tamat' }])
		),
		tamat: ending()
	});
	expect(storyWalk(scenario, ['jujur']).edges).toEqual(['awal/jujur/0']);
	expect(storyWalk(scenario, ['diam']).edges).toEqual(['awal/diam/1']);
});

it('opens with the roles, where a story asks for one', () => {
	const scenario = scenarioOf({
		peran: roles({ ani: 'milik-ani', budi: 'milik-budi' }),
		'milik-ani': decision(choice('maju', 'tepat', 'tamat')),
		'milik-budi': decision(choice('mundur', 'tepat', 'tamat')),
		tamat: ending('teladan')
	});
	const { nodes, edges } = storyGraph(scenario);
	expect(nodes.map(({ kind }) => kind)).toEqual(['role', 'decision', 'decision', 'ending']);
	expect(nodes.at(-1)?.outcome).toBe('teladan');
	expect(edges.slice(0, 2)).toEqual([
		{ id: 'peran/ani/0', from: 'peran', to: 'milik-ani', entry: 'ani', text: 'Sebagai ani' },
		{ id: 'peran/budi/0', from: 'peran', to: 'milik-budi', entry: 'budi', text: 'Sebagai budi' }
	]);
	expect(storyWalk(scenario, ['budi', 'mundur'])).toEqual({
		scenes: ['peran', 'milik-budi', 'tamat'],
		edges: ['peran/budi/0', 'milik-budi/mundur/0'],
		ending: 'tamat'
	});
});

it('leaves out roads that lead nowhere: the author has been told', () => {
	const scenario = scenarioOf({ awal: decision(choice('ke', 'tepat', 'tidak-ada')) });
	expect(storyGraph(scenario).edges).toEqual([]);
});
