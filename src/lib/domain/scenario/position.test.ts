import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, decision, ending, scenarioOf, smallScenarios } from '#tests/support/scenarios.ts';
import { afterChoice, choicesOnOffer, holds, positionAfter, positionAtStart } from './position.ts';
import type { Scenario } from './scenario.ts';

const story = scenarioOf(
	{
		awal: decision(
			choice('catat', 'tepat', 'tengah', { sets: ['tercatat'], effects: { trust: 30 } }),
			choice('diam', 'melanggar', 'tengah', { effects: { trust: -80, service: 5 } })
		),
		tengah: decision(
			choice('lapor', 'tepat', 'baik', { requires: { flag: 'tercatat' } }),
			choice('lewat', 'abu-abu', [
				{ when: { meter: 'trust', atMost: 10 }, to: 'buruk' },
				{ when: { flag: 'tercatat' }, to: 'baik' },
				{ to: 'buruk' }
			])
		),
		baik: ending('teladan'),
		buruk: ending('rawan')
	},
	{ meters: { trust: 60 } }
);

const offered = (path: readonly string[]) =>
	choicesOnOffer(positionAfter(story, path)).map(({ id }) => id);

describe('a position', () => {
	it('is the start before anything is chosen', () => {
		expect(positionAfter(story, [])).toEqual(positionAtStart(story));
		expect(positionAtStart(story)).toMatchObject({ sceneId: 'awal', meters: { trust: 60 } });
	});

	it('stops at the first choice that was not on offer', () => {
		expect(positionAfter(story, ['diam', 'lapor', 'lewat']).decisions).toHaveLength(1);
		expect(positionAfter(story, ['constructor']).sceneId).toBe('awal');
	});

	it('offers a guarded choice only when its condition holds', () => {
		expect(offered(['catat'])).toEqual(['lapor', 'lewat']);
		expect(offered(['diam'])).toEqual(['lewat']);
	});

	it('offers nothing at an ending', () => {
		expect(offered(['catat', 'lapor'])).toEqual([]);
	});

	it('keeps meters between 0 and 100', () => {
		const twice = scenarioOf({
			a: decision(
				choice('naik', 'tepat', 'a', { effects: { trust: 60 } }),
				choice('turun', 'tepat', 'a', { effects: { trust: -60 } })
			)
		});
		expect(positionAfter(twice, ['naik', 'naik']).meters).toEqual({ trust: 100 });
		expect(positionAfter(twice, ['turun', 'turun']).meters).toEqual({ trust: 0 });
	});

	it('knows no meter that the scenario does not have', () => {
		expect(positionAfter(story, ['diam']).meters).toEqual({ trust: 0 });
	});

	it.each([
		[['catat', 'lewat'], 'baik'],
		[['diam', 'lewat'], 'buruk']
	])('takes the first road that fits after %j', (path, sceneId) => {
		expect(positionAfter(story, path).sceneId).toBe(sceneId);
	});

	it('judges a road by what the choice itself has changed', () => {
		const own = scenarioOf({
			a: decision(
				choice('x', 'tepat', [{ when: { flag: 'baru' }, to: 'b' }, { to: 'a' }], { sets: ['baru'] })
			),
			b: ending()
		});
		expect(positionAfter(own, ['x']).sceneId).toBe('b');
	});

	it('remembers where each choice was made and what it moved', () => {
		const { decisions } = positionAfter(story, ['catat', 'lapor']);
		expect(decisions.map((made) => [made.sceneId, made.choice.id, made.metersAfter])).toEqual([
			['awal', 'catat', { trust: 90 }],
			['tengah', 'lapor', { trust: 90 }]
		]);
	});

	it('is the same whether a path is walked at once or step by step', () => {
		fc.assert(
			fc.property(smallScenarios(), fc.array(fc.nat(2), { maxLength: 8 }), (scenario, picks) => {
				let position = positionAtStart(scenario);
				const path: string[] = [];
				for (const pick of picks) {
					const next = choicesOnOffer(position)[pick];
					if (!next) continue;
					position = afterChoice(scenario, position, next);
					path.push(next.id);
				}
				expect(positionAfter(scenario, path)).toEqual(position);
			})
		);
	});

	it('cannot follow a link to nowhere: the checker lets none through', () => {
		const broken = { ...story, start: 'constructor' } satisfies Scenario;
		expect(() => positionAtStart(broken)).toThrow('no scene "constructor"');
	});
});

describe('a condition', () => {
	const now = { meters: { trust: 50 }, flags: new Set(['a']) };
	it.each([
		[{ flag: 'a' }, true],
		[{ flag: 'b' }, false],
		[{ notFlag: 'a' }, false],
		[{ notFlag: 'b' }, true],
		[{ meter: 'trust', atLeast: 50 }, true],
		[{ meter: 'trust', atLeast: 51 }, false],
		[{ meter: 'trust', atMost: 50 }, true],
		[{ meter: 'trust', atMost: 49 }, false]
	] as const)('%j is %s', (condition, expected) => {
		expect(holds(condition, now)).toBe(expected);
	});
});
