import { createHash } from 'node:crypto';
import type { CompiledCourse } from '#lib/content/compile-courses.ts';
import type { CompiledPack } from '#lib/content/compile-pack.ts';
import { readCatalogue, type CatalogueCourse } from '#lib/protocol/catalogue.ts';

export type CourseWords = CatalogueCourse['words'][string];

/** What can be learned here now. */
export type Offer = {
	readonly courses: ReadonlyMap<string, Pick<CompiledCourse, 'rule' | 'words'>>;
	/** The answer of `GET /api/catalogue`, and its tag. */
	readonly catalogue: string;
	readonly tag: string;
};

export function offerOf(
	compiled: readonly CompiledCourse[],
	reference: readonly CompiledPack[] = []
): Offer {
	return offered(compiled, JSON.stringify(catalogueOf(compiled, reference)));
}

/** The offer that this catalogue tells of; `undefined` if it cannot be read any more. */
export function offerFrom(catalogue: string): Offer | undefined {
	const told = readCatalogue(JSON.parse(catalogue));
	return told && offered(told.courses, catalogue);
}

function offered(
	courses: readonly Pick<CompiledCourse, 'rule' | 'words'>[],
	catalogue: string
): Offer {
	return {
		courses: new Map(courses.map(({ rule, words }) => [rule.id, { rule, words }])),
		catalogue,
		tag: `"${createHash('sha256').update(catalogue).digest('base64url')}"`
	};
}

function catalogueOf(compiled: readonly CompiledCourse[], reference: readonly CompiledPack[]) {
	const courses = compiled.map(({ rule, words, packs }) => ({
		rule,
		words,
		packs: packs.map(({ module, language, hash, bytes }) => ({ module, language, hash, bytes }))
	}));
	return {
		format: 1,
		courses,
		reference: reference.map(({ language, hash, bytes }) => ({ language, hash, bytes }))
	};
}
