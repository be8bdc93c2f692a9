import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recall, RefresherCard } from '#lib/domain/refresher/refresher-card.ts';
import { nextDate } from './next-date.ts';
import { schedule } from './schedule.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-11-22T13:00:00.000Z');

function card(id: string, ...recalls: readonly Recall[]): RefresherCard {
	const first = { at: new Date(start).toISOString(), right: false };
	return { id, activity: 'k/m/a', item: id, path: [], packs: [], recalls: [first, ...recalls] };
}

/** Days from one date to the next when everything is answered right on its day. */
function stepsOf(times: number): readonly number[] {
	const steps: number[] = [];
	let one = card('a');
	for (let time = 0; time < times; time += 1) {
		const [next] = schedule([one]);
		const before = one.recalls.at(-1)?.at ?? '';
		const due = next?.due ?? '';
		steps.push((Date.parse(due) - Date.parse(before)) / day);
		one = card('a', ...one.recalls.slice(1), { at: due, right: true });
	}
	return steps;
}

describe('the dates', () => {
	it('are the ones that FSRS gives with its own parameters', () => {
		expect(stepsOf(5)).toEqual([1, 3, 8, 22, 54]);
	});

	it('come back soon after a wrong answer', () => {
		const known = [4, 12, 34].map((days) => ({
			at: new Date(start + days * day).toISOString(),
			right: true
		}));
		const [right] = schedule([card('a', ...known)]);
		const at = new Date(start + 34 * day + 1000).toISOString();
		const lost = nextDate(card('a', ...known), [{ at, right: false }]);
		expect(Date.parse(lost)).toBeLessThan(Date.parse(right?.due ?? ''));
		expect(Date.parse(lost) - Date.parse(at)).toBeGreaterThanOrEqual(day);
	});

	it('are never the same day and never without end, whatever was answered when', () => {
		const recalls = fc.array(
			fc.record({ after: fc.integer({ min: 0, max: 400 * day }), right: fc.boolean() }),
			{ maxLength: 12 }
		);
		fc.assert(
			fc.property(recalls, (some) => {
				let at = start;
				const told = some.map(({ after, right }) => ({
					at: new Date((at += after)).toISOString(),
					right
				}));
				const [next] = schedule([card('a', ...told)]);
				expect(Date.parse(next?.due ?? '')).toBeGreaterThanOrEqual(at + day);
			})
		);
	});

	it('stand soonest first, in one order whatever order the cards came in', () => {
		const soon = card('b');
		const late = card('a', { at: new Date(start + day).toISOString(), right: true });
		const same = card('c');
		const ids = (cards: readonly RefresherCard[]) => schedule(cards).map((one) => one.card.id);
		expect(ids([late, same, soon])).toEqual(['b', 'c', 'a']);
		expect(ids([soon, late, same])).toEqual(['b', 'c', 'a']);
	});
});
