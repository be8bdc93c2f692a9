import { languages, type Language } from '#lib/domain/course/course.ts';
import { assembleScenario } from './assemble-scenario.ts';
import { checkArticles } from './check-articles.ts';
import { checkScenarioFacts } from './check-scenario-facts.ts';
import { checkScenarioStory } from './check-scenario-story.ts';
import { checkScenarioWords } from './check-scenario-words.ts';
import { coverOf } from './cover.ts';
import type { Content, ReadActivity, Reader } from './read-activity.ts';
import { adviseScenario } from './rules/advise-scenario.ts';
import { scenarioFile } from './schemas/scenario-file.ts';
import { scenarioWords } from './schemas/scenario-words.ts';
import { readWords, readYamlFile } from './yaml-file.ts';

export function readScenario(folder: string, id: string, reader: Reader): ReadActivity | undefined {
	const { report } = reader;
	const file = readYamlFile(`${folder}/scenario.yaml`, scenarioFile, report);
	if (!file) return undefined;
	const facts = file.value;
	if (facts.id !== id) report.error(file.at('id'), `the folder is called "${id}"`);

	const articles = new Set<string>();
	for (const [sceneId, { choices = [] }] of Object.entries(facts.scenes)) {
		for (const [index, choice] of choices.entries()) {
			const at = (article: number) =>
				file.at('scenes', sceneId, 'choices', index, 'articles', article);
			checkArticles(choice.articles, at, reader, 'decides');
			for (const article of choice.articles) articles.add(article);
		}
	}
	// A story with a dangling link cannot be walked, so its other faults come out once it is mended.
	if (checkScenarioFacts(file, report)) checkScenarioStory(assembleScenario(facts), file, report);

	adviseScenario(file, report);

	const inLanguage = new Map<Language, Content>();
	for (const language of languages) {
		const words = readWords(folder, language, scenarioWords, report);
		if (!words || !checkScenarioWords(facts, words, language, report)) continue;
		inLanguage.set(language, { kind: 'scenario', scenario: assembleScenario(facts, words.value) });
	}
	const covers = coverOf('', 'both', facts);
	return { counts: 'best', articles: [...articles], inLanguage, covers };
}
