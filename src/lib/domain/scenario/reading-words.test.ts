import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choice, decision, ending, scenarioOf, smallScenarios } from '#tests/support/scenarios.ts';
import { readingWords } from './reading-words.ts';

// Of the support's stories: a scene tells 2 words, a choice its id, then 2 more; an ending 3; 1 before.
const short = scenarioOf({
	awal: decision(choice('a', 'tepat', 'akhir'), choice('b', 'tepat', 'tengah')),
	tengah: decision(choice('a', 'tepat', 'akhir'), choice('b', 'tepat', 'akhir')),
	akhir: ending()
});

it('counts the shortest and the longest way through', () => {
	expect(readingWords(short)).toEqual({ least: 1 + 4 + 2 + 3, most: 1 + 4 + 2 + 4 + 2 + 3 });
});

it('goes round a circle once', () => {
	const circle = scenarioOf({
		awal: decision(choice('a', 'tepat', 'tengah'), choice('b', 'tepat', 'akhir')),
		tengah: decision(choice('a', 'tepat', 'awal'), choice('b', 'tepat', 'awal')),
		akhir: ending()
	});
	expect(readingWords(circle)).toEqual({ least: 1 + 4 + 2 + 3, most: 1 + 4 + 2 + 3 + 4 });
});

it('knows nothing of a story that cannot end, or whose start is not there', () => {
	const endless = scenarioOf({ awal: decision(choice('a', 'tepat', 'awal')) });
	expect(readingWords(endless)).toBeUndefined();
	expect(readingWords({ ...short, start: 'tidak-ada' })).toBeUndefined();
});

it('never says more for the shortest way than for the longest', () => {
	fc.assert(
		fc.property(smallScenarios(), (scenario) => {
			const words = readingWords(scenario);
			expect(words === undefined || (words.least > 0 && words.least <= words.most)).toBe(true);
		})
	);
});
