import { expect, it } from 'vitest';
import { numberInWords } from './number-in-words.ts';

it.each([
	[0, 'nol'],
	[2, 'dua'],
	[10, 'sepuluh'],
	[11, 'sebelas'],
	[15, 'lima belas'],
	[20, 'dua puluh'],
	[24, 'dua puluh empat'],
	[100, 'seratus'],
	[117, 'seratus tujuh belas'],
	[940, 'sembilan ratus empat puluh'],
	[1000, 'seribu'],
	[2026, 'dua ribu dua puluh enam'],
	[1.5, 'satu koma lima'],
	[2.25, 'dua koma dua lima']
])('%d is %s', (value, words) => {
	expect(numberInWords(value)).toBe(words);
});
