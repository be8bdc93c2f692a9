import type { Module } from '#lib/domain/course/course.ts';
import type { Cover } from './cover.ts';
import type { Problem, TextRead } from './problem.ts';

/** What was read, as far as it could be: for counts, coverage and the rules of content. */
export type Stock = {
	/** In every language that is complete. */
	readonly modules: readonly Module[];
	readonly reference: readonly Module[];
	/** How many articles the registry has. */
	readonly articles: number;
	readonly covers: readonly Cover[];
	readonly texts: readonly TextRead[];
	/** Rules of `docs/rules/content.md` that are not kept; the courses are usable all the same. */
	readonly advice: readonly Problem[];
};

export const emptyStock: Stock = {
	...{ modules: [], reference: [], articles: 0 },
	...{ covers: [], texts: [], advice: [] }
};
