import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../regulation/regulation.ts';
import { lookUp } from './look-up.ts';
import type { Reference } from './reference.ts';

const term = (id: string, name: string, meaning: string, also: string[] = []) => ({
	...{ id, term: name, meaning, also },
	see: [],
	articles: []
});
const reference: Reference = {
	terms: [
		term('suka', 'Suka', 'Tanda setuju di media sosial.', ['like']),
		term('kampanye', 'Kampanye', 'Ajakan memilih, di media sosial juga.'),
		term('hoaks', 'Hoaks', 'Kabar bohong.')
	],
	questions: [
		{
			id: 'like',
			question: 'Bolehkah menyukai unggahan calon?',
			answer: 'Sebaiknya tidak.',
			topics: ['media-sosial'],
			articles: []
		}
	]
};
const article = {
	id: 'pp-94-2021/pasal-5',
	short: 'PP 94/2021',
	title: 'Peraturan Pemerintah',
	place: 'Pasal 5 huruf n',
	summary: 'PNS dilarang memberi dukungan.'
} as Article;

const idsOf = (typed: string) => lookUp(reference, [article], typed).terms.map(({ id }) => id);

describe('looking up', () => {
	it('finds everything, in its order, while nothing is typed', () => {
		expect(idsOf('  ')).toEqual(['suka', 'kampanye', 'hoaks']);
	});

	it('finds what is named so before what only mentions it', () => {
		expect(idsOf('kampanye')).toEqual(['kampanye']);
		expect(idsOf('media')).toEqual(['suka', 'kampanye']);
		expect(idsOf('ajakan')).toEqual(['kampanye']);
	});

	it('knows other spellings, whatever the case and the accents', () => {
		expect(idsOf('LIKE')).toEqual(['suka']);
		expect(idsOf('lìké')).toEqual(['suka']);
	});

	it('finds an article by its number', () => {
		expect(lookUp(reference, [article], 'pp 94').articles).toEqual([article]);
		expect(lookUp(reference, [article], 'pp 95').articles).toEqual([]);
	});

	it('wants every word', () => {
		expect(idsOf('media bohong')).toEqual([]);
	});

	it('never finds more with more words', () => {
		const words = fc.array(fc.constantFrom('media', 'suka', 'calon', 'kabar', 'x', 'pp'));
		fc.assert(
			fc.property(words, fc.constantFrom('sosial', 'ajakan', 'y'), (typed, more) => {
				const some = new Set(idsOf(typed.join(' ')));
				for (const id of idsOf([...typed, more].join(' '))) expect(some).toContain(id);
			})
		);
	});
});
