import type {
	Choice,
	Condition,
	Line,
	Meters,
	Road,
	Sanction,
	Scenario,
	Scene
} from '#lib/domain/scenario/scenario.ts';
import type { ChoiceFacts, ScenarioFile, SceneFacts } from './schemas/scenario-file.ts';
import type { ChoiceWords, ScenarioWords, SceneWords } from './schemas/scenario-words.ts';
import { speakerIn } from './speaker-in.ts';
import { withoutUndefined } from './without-undefined.ts';

/** Facts and words together. Without words the story is silent, but can be walked and checked. */
export function assembleScenario(facts: ScenarioFile, words?: ScenarioWords): Scenario {
	const { id, stage, pass, start } = facts;
	return {
		id,
		title: words?.title ?? '',
		briefing: words?.briefing ?? '',
		stage,
		pass,
		meters: withoutUndefined(facts.meters),
		characters: Object.fromEntries(
			facts.characters.map(({ id: character, portrait }) => [
				character,
				withoutUndefined({ name: '', role: '', portrait, ...words?.characters[character] })
			])
		),
		start,
		scenes: Object.fromEntries(
			Object.entries(facts.scenes).map(([sceneId, scene]) => [
				sceneId,
				sceneFrom(scene, words?.scenes[sceneId])
			])
		)
	};
}

function sceneFrom(facts: SceneFacts, words: SceneWords | undefined): Scene {
	const told = {
		form: facts.form,
		heading: words?.heading ?? '',
		lines: facts.speakers.map((speaker, index) => lineFrom(speaker, words?.lines[index])),
		...(facts.as !== undefined && { as: facts.as })
	};
	if (facts.ending !== undefined) {
		return { kind: 'ending', ...told, outcome: facts.ending, meaning: words?.meaning ?? '' };
	}
	if (facts.roles) {
		const roles = facts.roles.map(({ character: id, to }) => ({
			id,
			text: words?.roles?.[id] ?? '',
			to
		}));
		return { kind: 'role', ...told, roles };
	}
	const choices = (facts.choices ?? []).map((choice) =>
		choiceFrom(choice, words?.choices?.[choice.id])
	);
	return { kind: 'decision', ...told, choices, ...(facts.timer && { timer: facts.timer }) };
}

function lineFrom(spoken: string, text = ''): Line {
	const { speaker, mood } = speakerIn(spoken);
	return { ...(speaker !== 'narrator' && { speaker }), ...(mood && { mood }), text };
}

function choiceFrom(facts: ChoiceFacts, words: ChoiceWords | undefined): Choice {
	const { id, verdict, sets, redLine, gesture, articles, requires, to } = facts;
	const sanction: Sanction | undefined = words?.sanction && withoutUndefined(words.sanction);
	const effects: Meters = withoutUndefined(facts.effects);
	const condition: Condition | undefined = requires;
	return {
		id,
		text: words?.text ?? '',
		consequence: words?.consequence ?? '',
		verdict,
		why: words?.why ?? '',
		...(words?.better !== undefined && { better: words.better }),
		...(words?.reasons && { reasons: words.reasons }),
		...(sanction && { sanction }),
		effects,
		...(words?.moved !== undefined && { moved: words.moved }),
		...(gesture && { gesture }),
		sets,
		...(condition && { requires: condition }),
		redLine,
		articles,
		roads: typeof to === 'string' ? [{ to }] : to.map(roadFrom)
	};
}

function roadFrom({ when, to }: { when?: Condition | undefined; to: string }): Road {
	return { ...(when && { when }), to };
}
