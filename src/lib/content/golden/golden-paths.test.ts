import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exploreScenario } from '#lib/domain/scenario/explore-scenario.ts';
import { positionAfter } from '#lib/domain/scenario/position.ts';
import type { Path, Scenario } from '#lib/domain/scenario/scenario.ts';
import { choice, decision, ending, scenarioOf, smallScenarios } from '#tests/support/scenarios.ts';
import { canReach } from '../can-reach.ts';
import { goldenPaths } from './golden-paths.ts';

/** `scene/choice/scene` for every step of a path. */
function roadsOf(scenario: Scenario, path: Path): readonly string[] {
	return path.map((id, index) => {
		const from = positionAfter(scenario, path.slice(0, index)).sceneId;
		return `${from}/${id}/${positionAfter(scenario, path.slice(0, index + 1)).sceneId}`;
	});
}

describe('goldenPaths', () => {
	it('lists all of a small story', () => {
		const scenario = scenarioOf({
			awal: decision(choice('kiri', 'tepat', 'akhir'), choice('kanan', 'melanggar', 'akhir')),
			akhir: ending()
		});
		expect(goldenPaths(scenario)).toEqual({ paths: [['kiri'], ['kanan']], all: true });
	});

	it('adds a round for what leads back', () => {
		const scenario = scenarioOf({
			awal: decision(choice('maju', 'tepat', 'tengah')),
			tengah: decision(choice('mundur', 'abu-abu', 'awal'), choice('maju', 'tepat', 'akhir')),
			akhir: ending()
		});
		expect(goldenPaths(scenario).paths).toEqual([
			['maju', 'maju'],
			['maju', 'mundur', 'maju', 'maju']
		]);
	});

	it('takes each role', () => {
		const told = { form: 'narration', heading: '', lines: [] } as const;
		const scenario = scenarioOf({
			peran: {
				...told,
				kind: 'role',
				roles: [
					{ id: 'ani', text: '', to: 'awal' },
					{ id: 'budi', text: '', to: 'awal' }
				]
			},
			awal: decision(choice('ya', 'tepat', 'akhir'), choice('tidak', 'melanggar', 'akhir')),
			akhir: ending()
		});
		const { paths } = goldenPaths(scenario);
		expect(new Set(paths.map(([role]) => role))).toEqual(new Set(['ani', 'budi']));
	});

	it('takes every road of a story that nobody can get stuck in, and always ends', () => {
		fc.assert(
			fc.property(smallScenarios(), (scenario) => {
				const { states } = exploreScenario(scenario);
				const endings = states.flatMap(({ sceneId }, index) =>
					scenario.scenes[sceneId]?.kind === 'ending' ? index : []
				);
				fc.pre(canReach(states, endings).size === states.length);
				const { paths } = goldenPaths(scenario);
				for (const path of paths) {
					const { scene, path: walked } = positionAfter(scenario, path);
					expect([scene.kind, walked]).toEqual(['ending', path]);
				}
				const taken = new Set(paths.flatMap((path) => roadsOf(scenario, path)));
				const there = states.flatMap(({ sceneId, exits }) =>
					exits.map(({ choice: made, to }) => `${sceneId}/${made?.id}/${states[to]?.sceneId}`)
				);
				expect(taken).toEqual(new Set(there));
			}),
			{ seed: 20261122, numRuns: 300 }
		);
	});

	it('covers a large story with few paths', () => {
		const names = [...Array(40).keys()].map((index) => `s${index}`);
		const scenes = names.map(
			(name, index) =>
				[
					name,
					decision(
						choice('a', 'tepat', names[index + 1] ?? 'akhir'),
						choice('b', 'melanggar', names[index + 2] ?? 'akhir'),
						choice('c', 'abu-abu', names[index - 3] ?? 'akhir')
					)
				] as const
		);
		const scenario = scenarioOf({ ...Object.fromEntries(scenes), akhir: ending() });
		const { paths, all } = goldenPaths(scenario);
		expect(all).toBe(false);
		expect(paths.length).toBeLessThan(20);
		const taken = new Set(paths.flatMap((path) => roadsOf(scenario, path)));
		expect(taken.size).toBe(120);
	});
});
