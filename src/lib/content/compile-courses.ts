import { existsSync } from 'node:fs';
import type { CourseRule } from '#lib/domain/course/course.ts';
import type { CatalogueCourse } from '#lib/protocol/catalogue.ts';
import { compilePack, type CompiledPack } from './compile-pack.ts';
import { courseFoldersIn } from './folders-in.ts';
import { openReport, startOf, type Problem } from './problem.ts';
import { readCourse } from './read-course.ts';
import { readReference } from './read-reference.ts';
import { readRegistry } from './read-registry.ts';
import { emptyStock, type Stock } from './stock.ts';

export type CompiledCourse = {
	readonly rule: CourseRule;
	readonly words: CatalogueCourse['words'];
	readonly packs: readonly CompiledPack[];
};

export type CompiledCourses =
	| {
			readonly kind: 'compiled';
			readonly courses: readonly CompiledCourse[];
			/** What can be looked up, a pack per language. */
			readonly reference: readonly CompiledPack[];
			readonly warnings: readonly Problem[];
			readonly stock: Stock;
	  }
	/** At least one error; the warnings are among the problems. */
	| { readonly kind: 'unreadable'; readonly problems: readonly Problem[]; readonly stock: Stock };

/** Reads the whole folder of courses, `regulations/` and one folder per course. */
export async function compileCourses(root: string): Promise<CompiledCourses> {
	const report = openReport();
	if (!existsSync(root)) {
		report.error(startOf(root), 'there is no such folder');
		return { kind: 'unreadable', problems: report.problems, stock: emptyStock };
	}
	const registry = readRegistry(`${root}/regulations`, report);
	const courses = courseFoldersIn(root).flatMap(
		(name) => readCourse(`${root}/${name}`, name, { registry, report }) ?? []
	);
	const reference = readReference(`${root}/reference`, { registry, report });

	const { problems, advice, texts } = report;
	const stock: Stock = {
		modules: courses.flatMap(({ modules }) => modules),
		reference,
		articles: registry?.count ?? 0,
		covers: courses.flatMap(({ covers }) => covers),
		texts,
		advice
	};
	if (problems.some(({ severity }) => severity === 'error'))
		return { kind: 'unreadable', problems, stock };
	const compiled = courses.map(async ({ rule, words, modules }) => ({
		rule,
		words,
		packs: await Promise.all(modules.map(compilePack))
	}));
	return {
		kind: 'compiled',
		courses: await Promise.all(compiled),
		reference: await Promise.all(reference.map(compilePack)),
		warnings: problems,
		stock
	};
}
