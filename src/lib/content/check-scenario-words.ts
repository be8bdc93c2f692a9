import type { Language } from '#lib/domain/course/course.ts';
import { compareIds, type IdsCompared } from './compare-ids.ts';
import { reportGap } from './language-gap.ts';
import type { Place, Report } from './problem.ts';
import type { ChoiceFacts, ScenarioFile, SceneFacts } from './schemas/scenario-file.ts';
import type { ChoiceWords, ScenarioWords, SceneWords } from './schemas/scenario-words.ts';
import type { YamlFile } from './yaml-file.ts';

/** Whether the words say everything that the facts ask for, and nothing about what is not there. */
export function checkScenarioWords(
	facts: ScenarioFile,
	words: YamlFile<ScenarioWords>,
	language: Language,
	report: Report
): boolean {
	let complete = true;
	const gap = (place: Place, message: string) => {
		reportGap(report, language, place, message);
		complete = false;
	};
	const compared: IdsCompared = {
		missing: gap,
		strange: (place, message) => report.error(place, message)
	};
	const { value, at } = words;
	const characters = facts.characters.map(({ id }) => id);
	compareIds(
		'character',
		characters,
		value.characters,
		(...id) => at('characters', ...id),
		compared
	);
	const scenes = Object.keys(facts.scenes);
	compareIds('scene', scenes, value.scenes, (...id) => at('scenes', ...id), compared);

	for (const { id, portrait } of facts.characters) {
		const told = value.characters[id];
		if (portrait && told && told.appearance === undefined) {
			gap(at('characters', id), '"appearance" is missing: say what the portrait shows');
		}
	}
	for (const [sceneId, scene] of Object.entries(facts.scenes)) {
		const told = value.scenes[sceneId];
		const inScene = (...keys: string[]) => at('scenes', sceneId, ...keys);
		if (told) checkScene(scene, told, inScene, compared);
	}
	return complete;
}

function checkScene(
	facts: SceneFacts,
	words: SceneWords,
	at: (...keys: string[]) => Place,
	compared: IdsCompared
): void {
	const { missing, strange } = compared;
	const { length } = facts.speakers;
	if (words.lines.length !== length) {
		const message = `${words.lines.length} lines, but scenario.yaml names ${length} speakers`;
		missing(at('lines'), message);
	}
	if (facts.ending !== undefined) {
		if (words.meaning === undefined) missing(at(), 'an ending needs "meaning"');
	} else if (words.meaning !== undefined) {
		strange(at('meaning'), 'only an ending has a "meaning"');
	}
	const roles = facts.roles?.map(({ character }) => character) ?? [];
	compareIds('role', roles, words.roles ?? {}, (...id) => at('roles', ...id), compared);
	const choices = facts.choices ?? [];
	const ids = choices.map(({ id }) => id);
	compareIds('choice', ids, words.choices ?? {}, (...id) => at('choices', ...id), compared);
	for (const choice of choices) {
		const told = words.choices?.[choice.id];
		if (told) checkChoice(choice, told, (...keys) => at('choices', choice.id, ...keys), compared);
	}
}

function checkChoice(
	{ verdict, effects }: ChoiceFacts,
	words: ChoiceWords,
	at: (...keys: string[]) => Place,
	{ missing, strange }: IdsCompared
): void {
	if (verdict !== 'tepat' && words.better === undefined) {
		missing(at(), `"better" is missing: say what would have been better (verdict ${verdict})`);
	}
	const moves = Object.values(effects).some((move) => move !== undefined && move !== 0);
	if (moves && words.moved === undefined) {
		missing(at(), '"moved" is missing: say why the meters move');
	}
	if (!moves && words.moved !== undefined) {
		strange(at('moved'), '"moved" stands only with a choice that has "effects"');
	}
	if (verdict === 'abu-abu' && !words.reasons) {
		missing(at(), '"reasons" is missing: a grey choice shows both sides');
	}
	if (verdict !== 'abu-abu' && words.reasons) {
		strange(at('reasons'), `"reasons" stands only with a grey choice (verdict ${verdict})`);
	}
}
