import { languages, type Activity, type Language } from '#lib/domain/course/course.ts';
import type { Problem } from './problem.ts';
import { coverageOf, type Covered } from './coverage-of.ts';
import { firstLanguage } from './language-gap.ts';
import type { Stock } from './stock.ts';

/** What `npm run courses:check -- --json` prints. A module with an error in it is not counted. */
export function figuresOf(stock: Stock, problems: readonly Problem[]) {
	const modules = stock.modules.filter(({ language }) => language === firstLanguage);
	const activities = modules.flatMap((module) => module.activities);
	const scenes = only('scenario', activities).flatMap(({ scenario }) =>
		Object.values(scenario.scenes)
	);
	const questions = only('quiz', activities).flatMap(({ quiz }) => quiz.questions);
	const sections = only('reading', activities).flatMap(({ reading }) => reading.sections);
	const reference = stock.reference.find(({ language }) => language === firstLanguage)?.reference;
	const { acts, dilemmas } = coverageOf(stock.covers);
	return {
		modules: modules.length,
		scenarios: only('scenario', activities).length,
		scenes: scenes.length,
		endings: scenes.filter(({ kind }) => kind === 'ending').length,
		choices: scenes.flatMap((scene) => (scene.kind === 'decision' ? scene.choices : [])).length,
		questions: questions.length,
		questionsByKind: tally(questions.map(({ kind }) => kind)),
		questionsByLevel: tally(questions.map(({ level }) => level)),
		checks: sections.filter(({ check }) => check).length,
		regulations: stock.articles,
		glossary: reference?.terms.length ?? 0,
		faq: reference?.questions.length ?? 0,
		languages: languages.filter((language) =>
			stock.modules.some((module) => module.language === language)
		),
		wordsPerLanguage: Object.fromEntries(
			languages.map((language) => [language, wordsIn(language, stock)])
		),
		acts: { taught: count(acts, 'taught'), tested: count(acts, 'tested'), of: acts.length },
		dilemmas: { covered: count(dilemmas, 'tested'), of: dilemmas.length },
		problems
	};
}

function only<K extends Activity['kind']>(kind: K, activities: readonly Activity[]) {
	return activities.filter(
		(activity): activity is Extract<Activity, { kind: K }> => activity.kind === kind
	);
}

function tally(names: readonly string[]): Readonly<Record<string, number>> {
	const groups = Map.groupBy(names, (name) => name);
	return Object.fromEntries([...groups].sort().map(([name, all]) => [name, all.length]));
}

function wordsIn(language: Language, { texts }: Stock): number {
	return texts.reduce((sum, text) => sum + (text.language === language ? text.words : 0), 0);
}

function count(covered: readonly Covered[], list: 'taught' | 'tested'): number {
	return covered.filter((one) => one[list].length > 0).length;
}
