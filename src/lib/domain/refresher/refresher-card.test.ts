import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityKey } from '../course/activity-key.ts';
import type { Activity } from '../course/course.ts';
import { attemptsFrom, type Attempt } from '../progress/attempt.ts';
import { answered, began, chose, ended, refreshed } from '../statement/say.ts';
import type { Statement } from '../statement/statement.ts';
import { oneOfEach, question, quizOf } from '#tests/support/quizzes.ts';
import { choice, decision, ending, scenarioOf } from '#tests/support/scenarios.ts';
import { statementsOf } from '#tests/support/statements.ts';
import { refresherCards, type Judged } from './refresher-card.ts';
import { reviewsIn } from './review.ts';

const caseKey = activityKey('kursus', 'dasar', 'kasus');
const quizKey = activityKey('kursus', 'dasar', 'kuis');
const words = { title: '', summary: '', minutes: 1 };

const scenario = scenarioOf({
	satu: decision(
		choice('tolak', 'tepat', 'dua'),
		choice('tunda', 'abu-abu', 'dua'),
		choice('antar', 'melanggar', 'satu-lagi')
	),
	'satu-lagi': decision(choice('kembali', 'tepat', 'satu')),
	dua: decision(choice('diam', 'abu-abu', 'akhir'), choice('ikut', 'melanggar', 'akhir')),
	akhir: ending()
});
const story: Activity = { kind: 'scenario', id: 'kasus', scenario, ...words };
const quiz: Activity = {
	kind: 'quiz',
	id: 'kuis',
	quiz: quizOf([question('a'), question('b'), oneOfEach.match], { draw: 3 }),
	...words
};

function judge({ activity }: Attempt): Judged {
	return { activity: activity === caseKey ? story : quiz, own: true };
}

function played(path: readonly string[], registration: string, from: string) {
	const said = path.map((taken, step) => chose(caseKey, 'adegan', taken, step));
	const end = ended(caseKey, { outcome: 'failed', scaled: 0, answers: path.length });
	return statementsOf([began(caseKey), ...said, end], { registration, device: registration, from });
}

function taken(responses: Readonly<Record<string, string>>, registration: string, from: string) {
	const said = Object.entries(responses).map(([id, one]) => answered(quizKey, id, one));
	const end = ended(quizKey, { outcome: 'failed', scaled: 0, answers: said.length });
	return statementsOf([began(quizKey), ...said, end], { registration, device: registration, from });
}

function review(key: string, item: string, right: boolean, device: string, from: string) {
	const said = [refreshed(key, item, '', right)];
	return statementsOf(said, { registration: `${device}-${from}`, device, from });
}

const cardsOf = (log: readonly Statement[], judged = judge) =>
	refresherCards(attemptsFrom(log), reviewsIn(log), judged);
const march = (day: number) => `2026-03-${String(day).padStart(2, '0')}T01:00:00.000Z`;

describe('what comes back', () => {
	it('is a decision that was grey or a violation where something better was on offer', () => {
		const [card, ...others] = cardsOf(played(['tunda', 'diam'], 'r1', march(2)));
		// In "dua" the grey choice is the best there is.
		expect(others).toEqual([]);
		expect(card).toMatchObject({ activity: caseKey, item: 'satu', path: [] });
		expect(card?.recalls).toEqual([{ at: '2026-03-02T01:03:00.000Z', right: false }]);
	});

	it('judges a scene by its first visit, and remembers the way to it', () => {
		const cards = cardsOf(played(['antar', 'kembali', 'tolak', 'ikut'], 'r1', march(2)));
		expect(cards.map(({ item, path }) => ({ item, path }))).toEqual([
			{ item: 'dua', path: ['antar', 'kembali', 'tolak'] },
			{ item: 'satu', path: [] }
		]);
	});

	it('is a question that was wrong, half right or left out of a quiz that was handed in', () => {
		const log = taken({ a: 'a', match: 'a[.]x[,]b[.]x' }, 'r1', march(2));
		expect(cardsOf(log).map(({ item }) => item)).toEqual(['b', 'match']);
		expect(cardsOf(log.slice(0, -1))).toEqual([]);
	});

	it('counts only answered questions where the attempt’s own pack is gone', () => {
		const log = taken({ a: 'b' }, 'r1', march(2));
		const cards = cardsOf(log, () => ({ activity: quiz, own: false }));
		expect(cards.map(({ item }) => item)).toEqual(['a']);
		expect(cardsOf(log, () => undefined)).toEqual([]);
	});
});

describe('what its dates follow from', () => {
	it('is the first miss, every later miss and every review after it', () => {
		const log = [
			...played(['tunda', 'diam'], 'r2', march(9)),
			...played(['antar', 'kembali', 'tolak', 'diam'], 'r1', march(2)),
			...review(caseKey, 'satu', true, 'd1', march(5)),
			...review(caseKey, 'satu', true, 'd2', march(1)), // by a clock that is wrong
			...review(caseKey, 'dua', true, 'd3', march(5)) // was never missed
		];
		const [card, ...others] = cardsOf(log);
		expect(others).toEqual([]);
		expect(card?.recalls.map(({ at, right }) => [at.slice(0, 10), right])).toEqual([
			['2026-03-02', false],
			['2026-03-05', true],
			['2026-03-09', false]
		]);
	});

	it('is the same in whatever order, repetition and split the log arrived', () => {
		const paths = fc.array(fc.constantFrom('tolak', 'tunda', 'antar', 'kembali', 'diam', 'ikut'), {
			maxLength: 4
		});
		const days = fc.integer({ min: 1, max: 28 });
		const plays = fc.record({ path: paths, day: days });
		const reviews = fc.record({
			item: fc.constantFrom('satu', 'dua'),
			right: fc.boolean(),
			day: days
		});
		fc.assert(
			fc.property(
				fc.array(plays, { minLength: 1, maxLength: 4 }),
				fc.array(reviews, { maxLength: 6 }),
				fc.array(fc.nat(), { minLength: 1 }),
				(some, asked, dice) => {
					const log = [
						...some.flatMap(({ path, day }, index) => played(path, `r${index}`, march(day))),
						...asked.flatMap(({ item, right, day }, index) =>
							review(caseKey, item, right, `d${index}`, march(day))
						)
					];
					const shuffled = [...log, ...log.slice(0, log.length / 2)]
						.map((statement, index) => ({ statement, at: dice[index % dice.length] ?? 0 }))
						.sort((a, b) => a.at - b.at)
						.map(({ statement }) => statement);
					expect(cardsOf(shuffled)).toEqual(cardsOf(log));
				}
			)
		);
	});
});
