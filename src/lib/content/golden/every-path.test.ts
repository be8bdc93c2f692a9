import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAfter } from '#lib/domain/scenario/position.ts';
import { choice, decision, ending, scenarioOf, smallScenarios } from '#tests/support/scenarios.ts';
import { everyPath } from './every-path.ts';

describe('everyPath', () => {
	it('lists each path to an ending, in the order of the choices', () => {
		const scenario = scenarioOf({
			awal: decision(choice('kiri', 'tepat', 'tengah'), choice('kanan', 'melanggar', 'akhir')),
			tengah: decision(choice('a', 'tepat', 'akhir'), choice('b', 'abu-abu', 'akhir')),
			akhir: ending()
		});
		expect(everyPath(scenario, 200)).toEqual([['kiri', 'a'], ['kiri', 'b'], ['kanan']]);
	});

	it('goes round no circle', () => {
		const scenario = scenarioOf({
			awal: decision(choice('maju', 'tepat', 'tengah')),
			tengah: decision(choice('mundur', 'abu-abu', 'awal'), choice('maju', 'tepat', 'akhir')),
			akhir: ending()
		});
		expect(everyPath(scenario, 200)).toEqual([['maju', 'maju']]);
	});

	it('gives up when there are more than anybody reads', () => {
		const two = (to: string) => decision(choice('a', 'tepat', to), choice('b', 'tepat', to));
		const names = [...Array(8).keys()].map((index) => `s${index}`);
		const scenes = names.map((name, index) => [name, two(names[index + 1] ?? 'akhir')] as const);
		const scenario = scenarioOf({ ...Object.fromEntries(scenes), akhir: ending() });
		expect(everyPath(scenario, 256)).toHaveLength(256);
		expect(everyPath(scenario, 255)).toBeUndefined();
	});

	it('gives up on endless dead ends', () => {
		const names = [...Array(12).keys()].map((index) => `s${index}`);
		const all = decision(...names.map((name) => choice(name, 'tepat', name)));
		const scenes = Object.fromEntries(names.map((name) => [name, all]));
		expect(everyPath(scenarioOf({ ...scenes, akhir: ending() }), 200)).toBeUndefined();
	});

	it('can be played: every path ends, visits no scene twice and is listed once', () => {
		fc.assert(
			fc.property(smallScenarios(), (scenario) => {
				const paths = everyPath(scenario, 200) ?? [];
				for (const path of paths) {
					const { scene, path: walked, decisions } = positionAfter(scenario, path);
					expect(scene.kind).toBe('ending');
					expect(walked).toEqual(path);
					const scenes = decisions.map(({ sceneId }) => sceneId);
					expect(new Set(scenes).size).toBe(scenes.length);
				}
				expect(new Set(paths.map((path) => path.join(' '))).size).toBe(paths.length);
			}),
			{ seed: 20261122 }
		);
	});
});
