import { assembleScenario } from '#lib/content/assemble-scenario.ts';
import { checkScenarioFacts } from '#lib/content/check-scenario-facts.ts';
import { openReport } from '#lib/content/problem.ts';
import type { Registry } from '#lib/content/read-registry.ts';
import { remembering } from '#lib/content/remembering.ts';
import { scenarioFile, type ScenarioFile } from '#lib/content/schemas/scenario-file.ts';
import { readYamlFile, type YamlFile } from '#lib/content/yaml-file.ts';
import { languages, type Language } from '#lib/domain/course/course.ts';
import { readingWords } from '#lib/domain/scenario/reading-words.ts';
import type { Scenario } from '#lib/domain/scenario/scenario.ts';
import { scoreBounds, type ScoreBounds } from '#lib/domain/scenario/score-bounds.ts';
import type { AuthorCase, AuthorProblem, CaseAddress, CaseFigures } from './author-case.ts';
import { caseTexts } from './case-texts.ts';
import { looseWords } from './loose-words.ts';
import { looseYaml, textIn } from './loose-yaml.ts';
import { scenesInFile } from './scenes-in-file.ts';

type Around = {
	readonly root: string;
	readonly folder: string;
	readonly minutes?: number | undefined;
	readonly registry: Registry | undefined;
	readonly problems: readonly AuthorProblem[];
};

/** Reads one case however far it is written. What is wrong with it has been found already. */
export function readCase(address: CaseAddress, around: Around): AuthorCase {
	const { root, folder, minutes, registry, problems } = around;
	const path = `${root}/${folder}`;
	// The report of the whole check has these problems too.
	const file = readYamlFile(`${path}/scenario.yaml`, scenarioFile, openReport());
	const isSound = file !== undefined && checkScenarioFacts(file, openReport());
	const words = inEach((language) => looseYaml(`${path}/${language}.yaml`));
	const stories = file ? storiesOf(file, words) : {};
	const texts = caseTexts(file?.value, words);
	const story = stories.id;
	return {
		...address,
		title: textIn(words.id, 'title') ?? address.id,
		folder,
		...(minutes !== undefined && { minutes }),
		stands: isSound ? 'sound' : file ? 'unsound' : 'unreadable',
		stories,
		...(story && { figures: figuresOf(story, isSound ? file : undefined) }),
		lines: Object.fromEntries(
			scenesInFile(`${path}/scenario.yaml`).map(({ sceneId, from }) => [sceneId, from])
		),
		texts,
		missing: inEach((language) => texts.filter(({ missing }) => missing.includes(language)).length),
		articles: inEach((language) => articlesOf(language, story, registry)),
		problems
	};
}

function inEach<T>(make: (language: Language) => T): Record<Language, T> {
	const entries = languages.map((language) => [language, make(language)] as const);
	return Object.fromEntries(entries) as Record<Language, T>;
}

function storiesOf(
	{ value }: YamlFile<ScenarioFile>,
	words: Readonly<Record<Language, unknown>>
): AuthorCase['stories'] {
	return Object.fromEntries(
		languages.flatMap((language) =>
			words[language] === undefined && language !== 'id'
				? []
				: [[language, assembleScenario(value, looseWords(words[language]))]]
		)
	);
}

const remember = remembering<ScoreBounds | undefined>();

function figuresOf(story: Scenario, sound: YamlFile<ScenarioFile> | undefined): CaseFigures {
	const scenes = Object.values(story.scenes);
	const endings = scenes.filter(({ kind }) => kind === 'ending').length;
	const bounds = sound && remember(sound.path, sound.text, () => scoreBounds(story));
	const words = sound && readingWords(story);
	return {
		scenes: scenes.length,
		endings,
		decisions: scenes.filter(({ kind }) => kind === 'decision').length,
		pass: story.pass,
		...(bounds && { bounds, canPass: (bounds.maxClean ?? -1) >= story.pass }),
		...(words && { words })
	};
}

function articlesOf(
	language: Language,
	story: Scenario | undefined,
	registry: Registry | undefined
): AuthorCase['articles'][Language] {
	const cited = Object.values(story?.scenes ?? {}).flatMap((scene) =>
		scene.kind === 'decision' ? scene.choices.flatMap(({ articles }) => articles) : []
	);
	return Object.fromEntries(
		[...new Set(cited)].flatMap((id) => {
			const article = registry?.articleIn(language, id) ?? registry?.articleIn('id', id);
			return article ? [[id, article]] : [];
		})
	);
}
