import { describe, expect, it } from 'vitest';
import type { Language } from '#lib/domain/course/course.ts';
import { wordProblems } from './word-problems.ts';

function problemsIn(text: string, language: Language = 'id', file = 'kursus/01-a/bacaan/id.md') {
	return wordProblems([{ file, language, text, words: 0 }]);
}

describe('a text must not', () => {
	it.each([
		['promise a sanction', 'Pelakunya pasti dipecat.', '"pasti dipecat" — no sanction is certain'],
		['promise one over a break', 'Ia otomatis\n      diberhentikan.', '"otomatis diberhentikan" —'],
		['speak of rogues', 'Ada oknum di kantor.', 'say who: "seorang pegawai"'],
		['ask for the NIK', 'Tuliskan NIK Anda di sini.', 'never asked for the NIK'],
		['send people to KASN', 'Segera lapor ke KASN.', 'name Bawaslu, BKN'],
		['name a repealed sanction', 'Sanksinya penurunan pangkat.', 'those of PP 94/2021'],
		['name an abolished penalty', 'Diancam pidana kurungan.', 'diancam pidana pemilu'],
		['shame', 'Jawaban Anda salah!', 'nobody is shamed'],
		['show a colour', 'Ia memakai kaus merah.', 'a colour reads as a party'],
		['show a number', 'Dukung paslon 02.', 'a number reads as a candidate'],
		['name a party', 'Rapat kader Golkar.', '"Golkar" is a real party; say "partai"'],
		['name a person', 'Foto bersama Pak Ganjar.', '"Ganjar" is a public figure'],
		['name an agency', 'Pegawai Kemenkeu itu', '"Kemenkeu" is a real agency'],
		['name a region', 'Di Bandung, seorang', '"Bandung" is a real region']
	])('%s', (_, text, message) => {
		expect(problemsIn(text).map((problem) => problem.message)).toEqual([
			expect.stringContaining(message)
		]);
	});

	it('nor in English', () => {
		expect(problemsIn('They are automatically dismissed.', 'en')[0]?.message).toContain('may be');
	});
});

it('says where it stands', () => {
	const [problem] = problemsIn('Satu.\n\nIa kader  Gerindra.\n');
	expect(problem).toMatchObject({ severity: 'error', line: 3, column: 11 });
});

describe('a text may', () => {
	it.each([
		[
			'use words that only look like names',
			'Burung garuda, diganjar hadiah, medan sulit, berkasnya.'
		],
		['use the small word of a capital name', 'Wajan dan panci: pan. Tim ppp.'],
		['end a sentence between two words', 'Itu pasti. Dipecat atau tidak, diperiksa dahulu.'],
		['say what was', 'Dahulu orang lapor ke KASN; kini tidak.'],
		['say that a sanction is repealed', 'PP 53/2010 mengenal penurunan pangkat.']
	])('%s', (_, text) => {
		expect(problemsIn(text)).toEqual([]);
	});

	it('name who issued a regulation, where regulations are listed', () => {
		const text = 'Peraturan Kementerian Keuangan';
		expect(problemsIn(text, 'id', 'courses/regulations/id.yaml')).toEqual([]);
		expect(problemsIn(text)).toHaveLength(1);
	});
});
