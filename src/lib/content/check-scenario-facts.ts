import type { Condition, MeterId } from '#lib/domain/scenario/scenario.ts';
import type { Place, Report } from './problem.ts';
import { reportRepeats } from './report-repeats.ts';
import type { ChoiceFacts, ScenarioFile, SceneFacts } from './schemas/scenario-file.ts';
import { speakerIn } from './speaker-in.ts';
import type { YamlFile } from './yaml-file.ts';

/** Whether every name in the scenario names something, so that its story can be walked. */
export function checkScenarioFacts(file: YamlFile<ScenarioFile>, report: Report): boolean {
	const { value: facts, at } = file;
	let sound = true;
	const fault = (place: Place, message: string) => {
		report.error(place, message);
		sound = false;
	};
	const wantScene = (id: string, place: Place) => {
		if (!Object.hasOwn(facts.scenes, id)) fault(place, `there is no scene "${id}"`);
		else if (facts.scenes[id]?.roles) fault(place, `no way leads back to the roles of "${id}"`);
	};
	const characters = facts.characters.map(({ id }) => id);
	const wantCharacter = (id: string, place: Place) => {
		if (!characters.includes(id)) report.error(place, `there is no character "${id}"`);
	};
	const names = namesIn(facts);
	const drawn = new Set(facts.characters.flatMap(({ id, portrait }) => (portrait ? id : [])));
	const checkSpeaker = (written: string, place: Place) => {
		const { speaker, mood } = speakerIn(written);
		if (speaker === 'narrator') {
			if (mood) report.error(place, 'the teller has no face, so no mood');
			return;
		}
		wantCharacter(speaker, place);
		if (mood && characters.includes(speaker) && !drawn.has(speaker))
			report.error(place, `"${speaker}" has no portrait that could look ${mood}`);
	};
	const checkRoles = ({ roles = [], ...scene }: SceneFacts, at: SceneAt) => {
		if (scene.choices) fault(at('choices'), 'a scene asks for a role or for a choice, not both');
		if (scene.ending !== undefined) fault(at('ending'), 'an ending asks for no role');
		if (roles.length < 2) fault(at('roles'), 'a single role is no choice: name at least two');
		const ids = roles.map(({ character }) => character);
		const repeated = reportRepeats(ids, (index) => at('roles', index, 'character'), report);
		sound &&= !repeated;
		for (const [index, { character, to }] of roles.entries()) {
			wantCharacter(character, at('roles', index, 'character'));
			wantScene(to, at('roles', index, 'to'));
		}
	};
	const start = facts.scenes[facts.start];

	reportRepeats(characters, (index) => at('characters', index, 'id'), report);
	const narrator = characters.indexOf('narrator');
	if (narrator >= 0)
		report.error(at('characters', narrator), '"narrator" is the teller’s own name');
	if (!start) fault(at('start'), `there is no scene "${facts.start}"`);

	for (const [sceneId, scene] of Object.entries(facts.scenes)) {
		const inScene = (...keys: (string | number)[]) => at('scenes', sceneId, ...keys);
		if (scene.roles && scene !== start)
			fault(inScene('roles'), 'only the first scene ("start") asks for a role');
		if (scene.timer) checkTimer(scene, inScene, fault);
		if (scene.as !== undefined) wantCharacter(scene.as, inScene('as'));
		for (const [index, speaker] of scene.speakers.entries()) {
			checkSpeaker(speaker, inScene('speakers', index));
		}
		if (scene.roles) {
			checkRoles(scene, inScene);
			continue;
		}
		if (scene.ending !== undefined) {
			if (scene.choices) fault(inScene('choices'), 'an ending offers no choices');
			continue;
		}
		const choices = scene.choices ?? [];
		if (choices.length === 0) fault(inScene(), 'a scene needs "choices", "roles" or "ending"');
		if (choices.length === 1) report.error(inScene('choices'), 'a single choice is no choice');
		const repeated = reportRepeats(
			choices.map(({ id }) => id),
			(index) => inScene('choices', index, 'id'),
			report
		);
		sound &&= !repeated;
		for (const [index, choice] of choices.entries()) {
			const inChoice = (...keys: (string | number)[]) => inScene('choices', index, ...keys);
			checkChoice(choice, inChoice, names, { fault, wantScene });
			if (choice.gesture && scene.form !== 'feed')
				report.error(inChoice('gesture'), `a gesture is made in a feed, not in "${scene.form}"`);
		}
	}
	return sound;
}

type SceneAt = (...keys: (string | number)[]) => Place;

/** Whoever lets the time pass has made a choice, so it must be one that everybody has. */
function checkTimer(
	{ timer, choices = [] }: SceneFacts,
	at: SceneAt,
	fault: (place: Place, message: string) => void
): void {
	if (!timer) return;
	const otherwise = choices.find(({ id }) => id === timer.otherwise);
	if (choices.length === 0) fault(at('timer'), 'a timer stands only where there are choices');
	else if (!otherwise) {
		const message = `there is no choice "${timer.otherwise}" here to take when the time is over`;
		fault(at('timer', 'otherwise'), message);
	} else if (otherwise.requires) {
		const message = `"${timer.otherwise}" is not always on offer; name a choice without "requires"`;
		fault(at('timer', 'otherwise'), message);
	}
}

type Names = { readonly flags: ReadonlySet<string>; readonly meters: ReadonlySet<MeterId> };

function namesIn({ scenes, meters }: ScenarioFile): Names {
	const choices = Object.values(scenes).flatMap((scene) => scene.choices ?? []);
	const declared = Object.entries(meters).filter(([, start]) => start !== undefined);
	return {
		flags: new Set(choices.flatMap(({ sets }) => sets)),
		meters: new Set(declared.map(([id]) => id as MeterId))
	};
}

function checkChoice(
	choice: ChoiceFacts,
	at: (...keys: (string | number)[]) => Place,
	names: Names,
	say: {
		readonly fault: (place: Place, message: string) => void;
		readonly wantScene: (id: string, place: Place) => void;
	}
): void {
	const { verdict, redLine, effects, requires, to } = choice;
	if (redLine && verdict !== 'melanggar') {
		say.fault(at('redLine'), 'a red line stands only with "verdict: melanggar"');
	}
	for (const [id, move] of Object.entries(effects)) {
		if (move !== undefined && !names.meters.has(id as MeterId)) {
			say.fault(at('effects', id), `the scenario has no meter "${id}"`);
		}
	}
	if (requires) checkCondition(requires, at('requires'), names, say.fault);
	if (typeof to === 'string') {
		say.wantScene(to, at('to'));
		return;
	}
	for (const [index, road] of to.entries()) {
		say.wantScene(road.to, at('to', index, 'to'));
		const last = index === to.length - 1;
		if (road.when) checkCondition(road.when, at('to', index, 'when'), names, say.fault);
		if (last && road.when) {
			say.fault(at('to', index), 'the last road has no "when": it is taken when no other fits');
		}
		if (!last && !road.when) say.fault(at('to', index), 'the roads after this one are never taken');
	}
}

function checkCondition(
	condition: Condition,
	place: Place,
	{ flags, meters }: Names,
	fault: (place: Place, message: string) => void
): void {
	if ('meter' in condition) {
		const { meter } = condition;
		if (!meters.has(meter)) fault(place, `the scenario has no meter "${meter}"`);
		return;
	}
	const flag = 'flag' in condition ? condition.flag : condition.notFlag;
	if (!flags.has(flag)) fault(place, `no choice sets the flag "${flag}"`);
}
