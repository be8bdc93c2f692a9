import { createHash } from 'node:crypto';
import type { CompiledCourse } from '#lib/content/compile-courses.ts';
import type { CatalogueCourse } from '#lib/protocol/catalogue.ts';

export type CourseWords = CatalogueCourse['words'][string];

/** What can be learned here now. */
export type Offer = {
	readonly courses: ReadonlyMap<string, Pick<CompiledCourse, 'rule' | 'words'>>;
	/** The answer of `GET /api/catalogue`, and its tag. */
	readonly catalogue: string;
	readonly tag: string;
};

export function offerOf(compiled: readonly CompiledCourse[]): Offer {
	const catalogue = JSON.stringify(catalogueOf(compiled));
	return {
		courses: new Map(compiled.map(({ rule, words }) => [rule.id, { rule, words }])),
		catalogue,
		tag: `"${createHash('sha256').update(catalogue).digest('base64url')}"`
	};
}

function catalogueOf(compiled: readonly CompiledCourse[]) {
	const courses = compiled.map(({ rule, words, packs }) => ({
		rule,
		words,
		packs: packs.map(({ module, language, hash, bytes }) => ({ module, language, hash, bytes }))
	}));
	return { format: 1, courses };
}
