import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	choice,
	decision,
	ending,
	roles,
	scenarioOf,
	smallScenarios
} from '#tests/support/scenarios.ts';
import { decisionPoints } from './decision-points.ts';
import { endingsMet } from './endings-met.ts';
import { choicesOnOffer, positionAfter } from './position.ts';
import type { Choice, Verdict } from './scenario.ts';
import { scoreScenario } from './score-scenario.ts';
import { strengthsIn } from './strengths.ts';
import { weakestDecision } from './weakest-decision.ts';

function decisions(...made: readonly (readonly [string, Verdict, Partial<Choice>?])[]) {
	return made.map(([id, verdict, rest], step) => ({
		sceneId: `scene-${id}`,
		step,
		choice: choice(id, verdict, 'tamat', rest),
		metersAfter: {}
	}));
}

const told = (made: Parameters<typeof strengthsIn>[0]) =>
	strengthsIn(made).map((one) => [one.article, one.decisions.map(({ choice: { id } }) => id)]);

it('gives the points that add up to the score, whatever the way', () => {
	const picks = fc.array(fc.nat(2), { maxLength: 14 });
	fc.assert(
		fc.property(smallScenarios(), picks, (scenario, wanted) => {
			const path = wanted.reduce<string[]>((taken, pick) => {
				const offered = choicesOnOffer(positionAfter(scenario, taken));
				const next = offered[pick % offered.length];
				return next ? [...taken, next.id] : taken;
			}, []);
			const points = decisionPoints(positionAfter(scenario, path).decisions);
			const score = scoreScenario(scenario, path);
			const counted = points.filter((one) => one !== undefined);
			const expected = score.kind === 'scored' ? [score.earned, score.possible] : undefined;
			const sum = counted.reduce((all, one) => all + one, 0);
			expect(expected ?? [sum, counted.length * 2]).toEqual([sum, counted.length * 2]);
		})
	);
});

it('gives nothing more for a scene that comes again', () => {
	const [first] = decisions(['a', 'tepat']);
	expect(first && decisionPoints([first, first])).toEqual([2, undefined]);
});

describe('strengths', () => {
	it('are right decisions, once each, under the article that most of them kept to', () => {
		const made = decisions(
			['a', 'tepat', { articles: ['x', 'y'] }],
			['b', 'tepat', { articles: ['y'] }],
			['c', 'tepat', { articles: ['z'] }],
			['d', 'abu-abu', { articles: ['z'] }]
		);
		expect(told(made)).toEqual([
			['y', ['a', 'b']],
			['z', ['c']]
		]);
	});

	it('never name an article that was broken on the same way', () => {
		const made = decisions(
			['a', 'tepat', { articles: ['x'] }],
			['b', 'melanggar', { articles: ['x'] }]
		);
		expect(told(made)).toEqual([[undefined, ['a']]]);
	});

	it('are not invented', () => {
		expect(told(decisions(['a', 'abu-abu'], ['b', 'melanggar']))).toEqual([]);
	});
});

describe('the weakest decision', () => {
	it.each([
		[
			'a red line before all',
			[
				['a', 'melanggar'],
				['b', 'melanggar', { redLine: true }]
			],
			'b'
		],
		[
			'a violation before a grey one',
			[
				['a', 'abu-abu'],
				['b', 'melanggar']
			],
			'b'
		],
		[
			'the first of its kind',
			[
				['a', 'tepat'],
				['b', 'abu-abu'],
				['c', 'abu-abu']
			],
			'b'
		],
		['none where all were right', [['a', 'tepat']], undefined]
	] as const)('is %s', (_, made, id) => {
		expect(weakestDecision(decisions(...made))?.choice.id).toBe(id);
	});
});

it('counts the endings that were met, and names the roles that were not played', () => {
	const scenario = scenarioOf({
		peran: roles({ ani: 'satu', budi: 'dua' }),
		satu: decision(choice('a', 'tepat', 'baik'), choice('b', 'melanggar', 'buruk')),
		dua: decision(choice('a', 'tepat', 'baik')),
		baik: ending('teladan'),
		buruk: ending('melanggar')
	});
	const after = (...paths: readonly (readonly string[])[]) => endingsMet(scenario, paths);
	expect(after(['ani', 'a'], ['ani'], ['ani', 'a'])).toEqual({
		met: new Set(['baik']),
		all: 2,
		otherRoles: ['budi']
	});
	expect(after(['ani', 'b'], ['budi', 'a'])).toMatchObject({
		met: new Set(['buruk', 'baik']),
		otherRoles: []
	});
});
