import { createHash } from 'node:crypto';
import type { CompiledCourse } from '#lib/content/compile-courses.ts';
import type { CompiledPack } from '#lib/content/compile-pack.ts';
import type { CatalogueCourse } from '#lib/protocol/catalogue.ts';

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
	const catalogue = JSON.stringify(catalogueOf(compiled, reference));
	return {
		courses: new Map(compiled.map(({ rule, words }) => [rule.id, { rule, words }])),
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
