import fc from 'fast-check';
import {
	outcomes,
	verdicts,
	type Choice,
	type Condition,
	type DecisionScene,
	type EndingScene,
	type Outcome,
	type Road,
	type RoleScene,
	type Scenario,
	type Verdict
} from '#lib/domain/scenario/scenario.ts';

const told = { form: 'narration', heading: 'Judul', lines: [{ text: 'Cerita.' }] } as const;

export function decision(...choices: readonly Choice[]): DecisionScene {
	return { kind: 'decision', ...told, choices };
}

/** The first scene of a story with roles: who can be chosen, and where each begins. */
export function roles(offers: Readonly<Record<string, string>>): RoleScene {
	const told = { form: 'narration', heading: 'Peran', lines: [{ text: 'Siapa Anda?' }] } as const;
	return {
		kind: 'role',
		...told,
		roles: Object.entries(offers).map(([id, to]) => ({ id, text: `Sebagai ${id}`, to }))
	};
}

export function ending(outcome: Outcome = 'aman'): EndingScene {
	return { kind: 'ending', ...told, outcome, meaning: 'Arti.' };
}

/** A choice, by its verdict and the scene (or the roads) that it leads to. */
export function choice(
	id: string,
	verdict: Verdict,
	to: string | readonly Road[],
	rest: Partial<Choice> = {}
): Choice {
	return {
		id,
		text: id,
		consequence: 'Lalu.',
		verdict,
		why: 'Sebab.',
		effects: {},
		sets: [],
		redLine: false,
		articles: [],
		roads: typeof to === 'string' ? [{ to }] : to,
		...rest
	};
}

export function scenarioOf(
	scenes: Scenario['scenes'],
	rest: Partial<Omit<Scenario, 'scenes'>> = {}
): Scenario {
	return {
		id: 'kasus',
		title: 'Kasus',
		briefing: 'Keadaan.',
		stage: 'jauh-hari',
		pass: 0.6,
		meters: { trust: 50 },
		characters: {},
		start: Object.keys(scenes)[0] ?? '',
		scenes,
		...rest
	};
}

/**
 * Random small stories of up to six decisions, with flags, meters, guarded choices, roads with
 * conditions and, unless `forward`, circles. Some of them get stuck, some cannot end.
 */
export function smallScenarios({ forward = false } = {}): fc.Arbitrary<Scenario> {
	return fc.integer({ min: 1, max: 6 }).chain((decisions) => {
		const names = [...Array(decisions).keys()].map((index) => `s${index}`);
		const scenes = names.map((_, index) => {
			const later = forward ? names.slice(index + 1) : names;
			return sceneLeadingTo([...later, 'tamat', 'tamat-lain']);
		});
		return fc
			.record({ scenes: fc.tuple(...scenes), pass: fc.double({ min: 0, max: 1, noNaN: true }) })
			.map(({ scenes: told, pass }) =>
				scenarioOf(
					{
						...Object.fromEntries(told.map((scene, index) => [`s${index}`, scene])),
						tamat: ending(outcomes[0]),
						'tamat-lain': ending(outcomes[3])
					},
					{ pass }
				)
			);
	});
}

const flags = fc.constantFrom('a', 'b');

const conditions: fc.Arbitrary<Condition> = fc.oneof(
	flags.map((flag) => ({ flag })),
	flags.map((notFlag) => ({ notFlag })),
	fc.constantFrom(30, 50, 70).map((atLeast) => ({ meter: 'trust' as const, atLeast })),
	fc.constantFrom(30, 50, 70).map((atMost) => ({ meter: 'trust' as const, atMost }))
);

function sceneLeadingTo(names: readonly string[]): fc.Arbitrary<DecisionScene> {
	const to = fc.constantFrom(...names);
	const roads = fc
		.record({ first: fc.option(fc.record({ when: conditions, to }), { nil: undefined }), last: to })
		.map(({ first, last }): readonly Road[] => (first ? [first, { to: last }] : [{ to: last }]));
	const choices = fc.record({
		verdict: fc.constantFrom(...verdicts),
		redLine: fc.boolean(),
		roads,
		trust: fc.constantFrom(-30, 0, 30),
		sets: fc.uniqueArray(flags, { maxLength: 1 }),
		requires: fc.option(conditions, { nil: undefined, freq: 4 })
	});
	return fc.array(choices, { minLength: 1, maxLength: 3 }).map((all) =>
		decision(
			...all.map(({ verdict, redLine, roads: ways, trust, sets, requires }, index) =>
				choice(`c${index}`, verdict, ways, {
					redLine: redLine && verdict === 'melanggar',
					effects: { trust },
					sets,
					...(requires && { requires })
				})
			)
		)
	);
}
