import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastPeople, tellChoices, type ChoicesMade } from './tell-choices.ts';

const offered = new Map([
	['a', ['on', 'aside', 'out']],
	['b', ['on', 'aside', 'out']],
	['c', ['yes', 'no']],
	['d', ['yes', 'no', 'later']]
]);

/** A way through scenes that lead to each other: some part, some meet again. */
const ways = fc
	.record({
		a: fc.constantFrom(...(offered.get('a') ?? [])),
		b: fc.constantFrom(...(offered.get('b') ?? [])),
		c: fc.constantFrom(...(offered.get('c') ?? [])),
		d: fc.constantFrom(...(offered.get('d') ?? []))
	})
	.map(({ a, b, c, d }): ChoicesMade => {
		if (a === 'out') return new Map([['a', a]]);
		if (a === 'aside') return new Map([['a', a], ['d', d]]); // prettier-ignore
		if (b === 'out') return new Map([['a', a], ['b', b]]); // prettier-ignore
		return new Map([['a', a], ['b', b], ['c', c], ...(b === 'on' ? [['d', d] as const] : [])]); // prettier-ignore
	});

/** Up to eighty people, many of whom go the same few ways, as people do. */
const groups = fc
	.tuple(
		fc.array(fc.tuple(ways, fc.integer({ min: 5, max: 20 })), { minLength: 1, maxLength: 4 }),
		fc.array(ways, { maxLength: 6 }),
		fc.infiniteStream(fc.nat())
	)
	.map(([common, odd, order]) => {
		const people = [
			...common.flatMap(([way, times]) => Array<ChoicesMade>(times).fill(way)),
			...odd
		];
		const places = people.map(() => order.next().value as number);
		return people
			.map((way, at) => ({ way, place: places[at] ?? 0 }))
			.sort((x, y) => x.place - y.place)
			.map(({ way }) => way);
	});

function count(people: readonly ChoicesMade[], scene: string, choice: string): number {
	return people.filter((made) => made.get(scene) === choice).length;
}

function rareIn(people: readonly ChoicesMade[]) {
	return [...offered].flatMap(([scene, choices]) =>
		choices
			.map((choice) => ({ scene, choice, made: count(people, scene, choice) }))
			.filter(({ made }) => made >= 1 && made < leastPeople)
	);
}

function isCommon(people: readonly ChoicesMade[], way: ChoicesMade): boolean {
	return [...way].every(([scene, choice]) => count(people, scene, choice) >= leastPeople);
}

describe('nobody can compute a count of one to four', () => {
	it('because as many people with one rare choice less would be told of in the same words', () => {
		let checked = 0;
		fc.assert(
			fc.property(groups, (people) => {
				const told = tellChoices(people, offered);
				if (Object.keys(told.scenes).length === 0) return;
				for (const { scene, choice, made } of rareIn(people)) {
					const rare = people.findIndex((way) => way.get(scene) === choice);
					const others = people.filter((_, at) => at !== rare);
					const likeOthers = others.filter((way) => isCommon(others, way));
					const another = likeOthers
						.map((way) => [...others, way])
						.find((world) => JSON.stringify(tellChoices(world, offered)) === JSON.stringify(told));
					expect(another).toHaveLength(people.length);
					expect(count(another ?? [], scene, choice)).toBe(made - 1);
					checked += 1;
				}
			}),
			{ numRuns: 400 }
		);
		expect(checked).toBeGreaterThan(100);
	});

	it('because one to four and nobody are told alike', () => {
		const world = (rare: number): readonly ChoicesMade[] => [
			...Array<ChoicesMade>(20).fill(new Map([['c', 'yes']])),
			...Array<ChoicesMade>(rare).fill(new Map([['c', 'no']])),
			...Array<ChoicesMade>(20 - rare).fill(new Map([['c', 'yes']]))
		];
		const told = [0, 1, 2, 3, 4].map((rare) => tellChoices(world(rare), offered));
		for (const one of told) expect(one).toEqual({ scenes: { c: { yes: 10, no: 0 } } });
	});
});

it('tells shares that are near the truth where nothing is rare', () => {
	const people = Array.from(
		{ length: 80 },
		(_, at): ChoicesMade => new Map([['d', at % 4 === 0 ? 'no' : at % 4 === 1 ? 'later' : 'yes']])
	);
	const { d } = tellChoices(people, offered).scenes;
	expect([d?.['yes'], (d?.['no'] ?? 0) + (d?.['later'] ?? 0)]).toEqual([5, 5]);
});

it('leaves whoever did something rare out of every scene', () => {
	const both = (c: string, d: string): ChoicesMade => new Map([['c', c], ['d', d]]); // prettier-ignore
	const people = [
		...Array<ChoicesMade>(20).fill(both('yes', 'yes')),
		...Array<ChoicesMade>(4).fill(both('yes', 'later')),
		...Array<ChoicesMade>(3).fill(both('no', 'later'))
	];
	// Without the three there are four left of `later`, and then they are rare themselves.
	expect(tellChoices(people, offered).scenes).toEqual({
		c: { yes: 10, no: 0 },
		d: { yes: 10, no: 0, later: 0 }
	});
});

it('tells nothing of fewer than ten people, nor where half of a group did something rare', () => {
	const way = (choice: string): ChoicesMade => new Map([['d', choice]]);
	expect(tellChoices(Array<ChoicesMade>(18).fill(way('yes')), offered).scenes).toEqual({});
	const odd = ['no', 'later', 'never', 'perhaps'].flatMap((one) =>
		Array<ChoicesMade>(4).fill(way(one))
	);
	const people = [...Array<ChoicesMade>(14).fill(way('yes')), ...odd];
	expect(tellChoices(people, offered).scenes).toEqual({});
});

it('always tells ten tenths', () => {
	fc.assert(
		fc.property(groups, (people) => {
			for (const tenths of Object.values(tellChoices(people, offered).scenes)) {
				expect(Object.values(tenths).reduce((all, tenth) => all + tenth)).toBe(10);
			}
		})
	);
});
