import {
	languages,
	type CourseRule,
	type Language,
	type Module
} from '#lib/domain/course/course.ts';
import type { CatalogueCourse } from '#lib/protocol/catalogue.ts';
import { checkEvaluation } from './check-evaluation.ts';
import { checkPaths } from './check-paths.ts';
import { compareIds } from './compare-ids.ts';
import type { Cover } from './cover.ts';
import { foldersIn } from './folders-in.ts';
import { firstLanguage, reportGap } from './language-gap.ts';
import { pathIn } from './path-in.ts';
import { startOf, type Place } from './problem.ts';
import type { Reader } from './read-activity.ts';
import { readModule, type ReadModule } from './read-module.ts';
import { reportRepeats } from './report-repeats.ts';
import { adviseCourse } from './rules/advise-course.ts';
import {
	courseFile,
	courseWords,
	type CourseFile,
	type CourseWords
} from './schemas/course-file.ts';
import { readWords, readYamlFile, type YamlFile } from './yaml-file.ts';

export type ReadCourse = {
	readonly rule: CourseRule;
	readonly words: CatalogueCourse['words'];
	readonly modules: readonly Module[];
	readonly covers: readonly Cover[];
};

export function readCourse(folder: string, id: string, reader: Reader): ReadCourse | undefined {
	const { report } = reader;
	const file = readYamlFile(`${folder}/course.yaml`, courseFile, report);
	const modules = modulesIn(folder, id, reader);
	if (!file) return undefined;
	if (file.value.id !== id) report.error(file.at('id'), `the folder is called "${id}"`);
	if (modules.length === 0) report.error(startOf(folder), 'a course needs at least one module');
	checkPredicates(file, reader);
	checkEvaluation(file, modules, report);

	const words = Object.fromEntries(
		languages.flatMap((language) => {
			const told = wordsIn(folder, language, file.value, reader);
			return told ? [[language, { ...told, modules: moduleWordsIn(language, modules) }]] : [];
		})
	);
	const { paths, ...facts } = file.value;
	const rule: CourseRule = {
		...facts,
		id,
		modules: modules.map((module) => module.rule),
		...(paths && { paths: paths.map(pathIn) })
	};
	if (paths) checkPaths(rule, file.at, report);
	else checkCreditHours(file, modules, reader);
	const all = modules.flatMap((module) => module.modules);
	adviseCourse(file, all, report);
	return {
		rule,
		words,
		modules: all,
		covers: modules.flatMap((module) => module.covers)
	};
}

function modulesIn(folder: string, course: string, reader: Reader): readonly ReadModule[] {
	const modules: ReadModule[] = [];
	const ids = new Set<string>();
	for (const name of foldersIn(folder)) {
		const path = `${folder}/${name}`;
		const [, id] = /^\d+-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name) ?? [];
		if (id === undefined || ids.has(id)) {
			const why = id === undefined ? 'is called like 01-dasar-netralitas' : 'has a name of its own';
			reader.report.error(startOf(path), `the folder of a module ${why}`);
			continue;
		}
		ids.add(id);
		const module = readModule(path, course, id, reader);
		if (module) modules.push(module);
	}
	return modules;
}

function wordsIn(
	folder: string,
	language: Language,
	facts: CourseFile,
	{ report }: Reader
): CourseWords | undefined {
	const words = readWords(folder, language, courseWords, report);
	if (!words) return undefined;
	const told = {
		missing: (place: Place, message: string) => reportGap(report, language, place, message),
		strange: (place: Place, message: string) => report.error(place, message)
	};
	const predicates = compareIds(
		'predicate',
		facts.predicates.map(({ id }) => id),
		words.value.predicates,
		(...id) => words.at('predicates', ...id),
		told
	);
	const paths = compareIds(
		'path',
		(facts.paths ?? []).map(({ id }) => id),
		words.value.paths ?? {},
		(...id) => (words.value.paths ? words.at('paths', ...id) : startOf(words.path)),
		told
	);
	return predicates && paths ? words.value : undefined;
}

/** A module that lacks a language is listed by its words in the first one. */
function moduleWordsIn(language: Language, modules: readonly ReadModule[]) {
	return Object.fromEntries(
		modules.flatMap(({ rule, words }) => {
			const told = words.get(language) ?? words.get(firstLanguage);
			if (!told) return [];
			const activities = Object.fromEntries(
				rule.activities.map(({ id }) => [id, told.activities[id]?.title ?? id])
			);
			return [[rule.id, { title: told.title, summary: told.summary, activities }]];
		})
	);
}

function checkPredicates({ value, at }: YamlFile<CourseFile>, { report }: Reader): void {
	const { predicates } = value;
	const ids = predicates.map(({ id }) => id);
	reportRepeats(ids, (index) => at('predicates', index, 'id'), report);
	for (const [index, { from }] of predicates.entries()) {
		const above = predicates[index - 1];
		if (above && above.from <= from) {
			report.error(at('predicates', index, 'from'), 'predicates stand highest first');
		}
	}
	const lowest = predicates.at(-1);
	if (lowest && lowest.from > 0) {
		const place = at('predicates', predicates.length - 1, 'from');
		report.error(place, `a score below ${lowest.from} has no predicate: let the last begin at 0`);
	}
}

function checkCreditHours(
	{ value, at }: YamlFile<CourseFile>,
	modules: readonly ReadModule[],
	{ report }: Reader
): void {
	const minutes = modules.reduce((sum, { rule }) => sum + rule.creditMinutes, 0);
	const promised = value.creditHours * 45;
	if (minutes > 0 && promised > minutes) {
		const message = `${value.creditHours} JP are ${promised} minutes, but the modules have ${minutes}`;
		report.warn(at('creditHours'), message);
	}
}
