import type { Condition, MeterId } from '#lib/domain/scenario/scenario.ts';
import type { Place, Report } from './problem.ts';
import { reportRepeats } from './report-repeats.ts';
import type { ChoiceFacts, ScenarioFile } from './schemas/scenario-file.ts';
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
	};
	const characters = facts.characters.map(({ id }) => id);
	const wantCharacter = (id: string, place: Place) => {
		if (!characters.includes(id)) report.error(place, `there is no character "${id}"`);
	};
	const names = namesIn(facts);

	reportRepeats(characters, (index) => at('characters', index, 'id'), report);
	const narrator = characters.indexOf('narrator');
	if (narrator >= 0)
		report.error(at('characters', narrator), '"narrator" is the teller’s own name');
	wantScene(facts.start, at('start'));

	for (const [sceneId, scene] of Object.entries(facts.scenes)) {
		const inScene = (...keys: (string | number)[]) => at('scenes', sceneId, ...keys);
		if (scene.as !== undefined) wantCharacter(scene.as, inScene('as'));
		for (const [index, speaker] of scene.speakers.entries()) {
			if (speaker !== 'narrator') wantCharacter(speaker, inScene('speakers', index));
		}
		if (scene.ending !== undefined) {
			if (scene.choices) fault(inScene('choices'), 'an ending offers no choices');
			continue;
		}
		const choices = scene.choices ?? [];
		if (choices.length === 0) fault(inScene(), 'a scene needs "choices" or "ending"');
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
		}
	}
	return sound;
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
