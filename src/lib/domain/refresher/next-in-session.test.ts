import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lengthOfSession, nextInSession, type Answered } from './next-in-session.ts';

const plan = ['a', 'b', 'c'];
const said = (id: string, right: boolean): Answered => ({ id, right, at: '' });

it('asks each item once, then once more what was wrong', () => {
	const answered: Answered[] = [];
	const asked: string[] = [];
	const knows = new Set(['b']);
	for (let next = nextInSession(plan, []); next; next = nextInSession(plan, answered)) {
		asked.push(next.again ? `${next.id} again` : next.id);
		answered.push(said(next.id, knows.has(next.id)));
	}
	expect(asked).toEqual(['a', 'b', 'c', 'a again', 'c again']);
});

it('leaves out what is not in the plan', () => {
	expect(nextInSession(['a'], [said('x', false), said('a', true)])).toBeUndefined();
	expect(nextInSession([], [])).toBeUndefined();
});

it('ends after exactly as many turns as it had said', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.string(), { maxLength: 8 }),
			fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
			(ids, luck) => {
				const answered: Answered[] = [];
				for (let next = nextInSession(ids, []); next; next = nextInSession(ids, answered)) {
					answered.push(said(next.id, luck[answered.length] ?? true));
				}
				expect(answered).toHaveLength(lengthOfSession(ids, answered));
				expect(answered.length).toBeLessThanOrEqual(ids.length * 2);
			}
		)
	);
});
