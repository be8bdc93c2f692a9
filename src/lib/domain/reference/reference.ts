import type { ArticleId } from '../regulation/regulation.ts';

/** What can be looked up beside the courses. The regulations stand with the module that holds it. */
export type Reference = {
	readonly terms: readonly Term[];
	readonly questions: readonly AskedOften[];
};

/** An entry of the glossary. */
export type Term = {
	readonly id: string;
	readonly term: string;
	/** Other spellings and abbreviations. */
	readonly also: readonly string[];
	readonly meaning: string;
	/** Ids of related terms. */
	readonly see: readonly string[];
	readonly articles: readonly ArticleId[];
};

/** An entry of the FAQ. */
export type AskedOften = {
	readonly id: string;
	readonly question: string;
	readonly answer: string;
	readonly topics: readonly Topic[];
	readonly articles: readonly ArticleId[];
};

export const topics = [
	'dasar',
	'media-sosial',
	'keluarga',
	'fasilitas',
	'atasan',
	'hak',
	'sanksi',
	'lapor',
	'non-asn',
	'pelayanan'
] as const;
export type Topic = (typeof topics)[number];

/** Where the reference stands among the packs: a module of no course. */
export const referencePlace = { course: 'reference', module: 'rujukan' } as const;
