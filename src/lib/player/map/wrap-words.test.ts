import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrapWords } from './wrap-words.ts';

it('keeps short headings whole', () => {
	expect(wrapWords('Di garasi', 20, 3)).toEqual(['Di garasi']);
	expect(wrapWords('Telepon dari Pak Camat malam-malam', 16, 3)).toEqual([
		'Telepon dari Pak',
		'Camat',
		'malam-malam'
	]);
});

it('says with an ellipsis that something is missing', () => {
	expect(wrapWords('satu dua tiga empat', 4, 2)).toEqual(['satu', 'dua…']);
	expect(wrapWords('Pertanggungjawabannya', 10, 2)).toEqual(['Pertanggu…']);
});

it('never makes a line too long, nor too many lines, nor loses a word that fits', () => {
	fc.assert(
		fc.property(
			fc.array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 14 }),
			(words) => {
				const lines = wrapWords(words.join(' '), 12, 3);
				expect(lines.length).toBeLessThanOrEqual(3);
				expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(12);
				if (!lines.join(' ').includes('…')) expect(lines.join(' ')).toBe(words.join(' '));
			}
		)
	);
});
