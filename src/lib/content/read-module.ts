import { existsSync } from 'node:fs';
import {
	languages,
	type Activity,
	type ActivityRule,
	type Language,
	type Module,
	type ModuleRule
} from '#lib/domain/course/course.ts';
import type { Article, ArticleId } from '#lib/domain/regulation/regulation.ts';
import { compareIds } from './compare-ids.ts';
import type { Cover } from './cover.ts';
import { foldersIn } from './folders-in.ts';
import { reportGap } from './language-gap.ts';
import { startOf } from './problem.ts';
import type { ReadActivity, Reader } from './read-activity.ts';
import { readPledge } from './read-pledge.ts';
import { readQuiz } from './read-quiz.ts';
import { readReading } from './read-reading.ts';
import { readReflection } from './read-reflection.ts';
import { readScenario } from './read-scenario.ts';
import { readSurvey } from './read-survey.ts';
import { reportRepeats } from './report-repeats.ts';
import { adviseModule } from './rules/advise-module.ts';
import {
	moduleFile,
	moduleWords,
	type ModuleFile,
	type ModuleWords
} from './schemas/module-file.ts';
import { readWords, readYamlFile, type YamlFile } from './yaml-file.ts';

/** A module in every language that is complete. */
export type ReadModule = {
	readonly rule: ModuleRule;
	readonly words: ReadonlyMap<Language, ModuleWords>;
	readonly modules: readonly Module[];
	readonly covers: readonly Cover[];
};

type ActivityFacts = ModuleFile['activities'][number];

export function readModule(
	folder: string,
	course: string,
	id: string,
	reader: Reader
): ReadModule | undefined {
	const { report, registry } = reader;
	const file = readYamlFile(`${folder}/module.yaml`, moduleFile, report);
	if (!file) return undefined;
	const facts = file.value;
	if (facts.id !== id) report.error(file.at('id'), `the folder is called "…-${id}"`);
	const ids = facts.activities.map((activity) => activity.id);
	reportRepeats(ids, (index) => file.at('activities', index, 'id'), report);
	reportStrayFolders(folder, ids, file, reader);

	const read = facts.activities.map((activity) => readActivity(folder, activity, reader));
	adviseModule(file, read, report);
	const cited = [...new Set(read.flatMap((activity) => activity?.articles ?? []))];
	const words = new Map<Language, ModuleWords>();
	const modules: Module[] = [];
	for (const language of languages) {
		const told = wordsIn(folder, language, facts, reader);
		if (!told) continue;
		words.set(language, told);
		const activities = activitiesIn(language, facts, told, read);
		const articles = articlesIn(language, cited, registry);
		if (!activities || !articles) continue;
		const { title, summary, objectives } = told;
		const { creditMinutes } = facts;
		modules.push({
			...{ course, id, language, title, summary, objectives, creditMinutes },
			activities,
			articles
		});
	}
	const rule = facts.activities.map((activity, index) => ruleOf(activity, read[index]));
	const covers = read.flatMap((activity, index) =>
		(activity?.covers ?? []).map(({ where, ...cover }) => ({
			...cover,
			where: `${id}/${ids[index]}${where}`
		}))
	);
	return {
		rule: { id, creditMinutes: facts.creditMinutes, activities: rule },
		words,
		modules,
		covers
	};
}

function readActivity(
	folder: string,
	{ kind, id }: ActivityFacts,
	reader: Reader
): ReadActivity | undefined {
	switch (kind) {
		case 'reading':
			return readReading(`${folder}/${id}`, reader);
		case 'scenario':
			return readScenario(`${folder}/${id}`, id, reader);
		case 'quiz':
			return readQuiz(`${folder}/${id}`, id, reader);
		case 'reflection':
			return readReflection(`${folder}/${id}`, id, reader);
		case 'survey':
			return readSurvey(`${folder}/${id}`, id, reader);
		case 'pledge':
			return readPledge(`${folder}/${id}`, id, reader);
	}
}

function ruleOf(facts: ActivityFacts, read: ReadActivity | undefined): ActivityRule {
	const { id, kind, minutes, optional } = facts;
	return { id, kind, minutes, required: !optional, counts: read?.counts ?? 'best' };
}

function wordsIn(
	folder: string,
	language: Language,
	facts: ModuleFile,
	{ report }: Reader
): ModuleWords | undefined {
	const words = readWords(folder, language, moduleWords, report);
	if (!words) return undefined;
	const complete = compareIds(
		'activity',
		facts.activities.map(({ id }) => id),
		words.value.activities,
		(...id) => words.at('activities', ...id),
		{
			missing: (place, message) => reportGap(report, language, place, message),
			strange: (place, message) => report.error(place, message)
		}
	);
	return complete ? words.value : undefined;
}

function activitiesIn(
	language: Language,
	facts: ModuleFile,
	words: ModuleWords,
	read: readonly (ReadActivity | undefined)[]
): readonly Activity[] | undefined {
	const activities = facts.activities.flatMap(({ id, minutes }, index): Activity[] => {
		const content = read[index]?.inLanguage.get(language);
		const told = words.activities[id];
		return content && told ? [{ id, ...told, minutes, ...content }] : [];
	});
	return activities.length === facts.activities.length ? activities : undefined;
}

function articlesIn(
	language: Language,
	cited: readonly ArticleId[],
	registry: Reader['registry']
): Readonly<Record<ArticleId, Article>> | undefined {
	const articles = cited.flatMap((id) => registry?.articleIn(language, id) ?? []);
	if (articles.length < cited.length) return undefined;
	return Object.fromEntries(articles.map((article) => [article.id, article]));
}

function reportStrayFolders(
	folder: string,
	ids: readonly string[],
	file: YamlFile<ModuleFile>,
	{ report }: Reader
): void {
	for (const id of ids) {
		if (existsSync(`${folder}/${id}`)) continue;
		const place = file.at('activities', ids.indexOf(id), 'id');
		report.error(place, `there is no folder "${id}"`);
	}
	for (const name of foldersIn(folder)) {
		if (ids.includes(name)) continue;
		const place = startOf(`${folder}/${name}`);
		report.warn(place, 'module.yaml does not name this folder, so nobody sees it');
	}
}
