import { expect, it } from 'vitest';
import { hasMovedOn, hasOtherAnswers } from './moved-on.ts';

it('follows a log that another tab has taken further', () => {
	expect(hasMovedOn(['a', 'b'], ['a'])).toBe(true);
	expect(hasMovedOn(['x'], ['a'])).toBe(true);
});

it('does not start over because the log is a moment behind', () => {
	expect(hasMovedOn(['a'], ['a', 'b'])).toBe(false);
	expect(hasMovedOn([], ['a'])).toBe(false);
});

it('tells answers of another tab from its own', () => {
	expect(hasOtherAnswers(new Map([['q', 'a']]), new Map([['q', 'b']]))).toBe(false);
	expect(hasOtherAnswers(new Map([['r', 'a']]), new Map([['q', 'a']]))).toBe(true);
});
