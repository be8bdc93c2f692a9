import type { Choice, Scenario, Scene } from '#lib/domain/scenario/scenario.ts';
import { conditionInWords, effectsInWords, verdictNames } from './golden-words.ts';

/** Every word of the story, each once, scene by scene. */
export function goldenStory(scenario: Scenario): readonly string[] {
	const { characters } = scenario;
	const people = Object.entries(characters).flatMap(
		([id, { name, role, portrait, appearance }]) => [
			`  ${id}: ${name}, ${role}`,
			...(portrait ? [`    ${portrait}: ${appearance ?? ''}`] : [])
		]
	);
	const scenes = inStoryOrder(scenario).flatMap(([id, scene]) => [
		'',
		...sceneLines(id, scene, scenario)
	]);
	return [scenario.briefing, ...(people.length > 0 ? ['', 'Tokoh:', ...people] : []), ...scenes];
}

/** As they come up when the story is told from its start, and at the end what never does. */
function inStoryOrder({ start, scenes }: Scenario): readonly (readonly [id: string, Scene])[] {
	const ids = new Set([start]);
	// A set may grow while it is walked.
	for (const id of ids) for (const next of scenesAfter(scenes[id])) ids.add(next);
	return [...ids.union(new Set(Object.keys(scenes)))].flatMap((id) => {
		const scene = scenes[id];
		return scene ? [[id, scene] as const] : [];
	});
}

function scenesAfter(scene: Scene | undefined): readonly string[] {
	if (scene?.kind === 'role') return scene.roles.map(({ to }) => to);
	if (scene?.kind !== 'decision') return [];
	return scene.choices.flatMap(({ roads }) => roads.map(({ to }) => to));
}

function sceneLines(id: string, scene: Scene, { characters }: Scenario): readonly string[] {
	const nameOf = (character: string) => characters[character]?.name ?? character;
	const as = scene.as === undefined ? '' : `, sebagai ${nameOf(scene.as)}`;
	const lines = scene.lines.map(({ speaker, mood, text }) => {
		const who = speaker === undefined ? '' : nameOf(speaker) + (mood ? ` (${mood})` : '');
		return `  ${who === '' ? '' : `${who}: `}${text}`;
	});
	return [`## ${id}: ${scene.heading} (${scene.form}${as})`, ...lines, ...whatNext(scene, nameOf)];
}

function whatNext(scene: Scene, nameOf: (character: string) => string): readonly string[] {
	switch (scene.kind) {
		case 'ending':
			return [`  = akhir ${scene.outcome}: ${scene.meaning}`];
		case 'role':
			return scene.roles.map(({ id, text, to }) => `  [${id}] ${nameOf(id)}: ${text} -> ${to}`);
		case 'decision': {
			const { timer } = scene;
			const limit = `  waktu ${timer?.seconds} detik, lalu [${timer?.otherwise}]`;
			return [...(timer ? [limit] : []), ...scene.choices.flatMap(choiceLines)];
		}
	}
}

function choiceLines(choice: Choice): readonly string[] {
	const { id, verdict, redLine, requires, gesture, effects, sets, articles, roads } = choice;
	const facts = [
		verdictNames[verdict] + (redLine ? ', GARIS MERAH' : ''),
		...(requires ? [`hanya bila ${conditionInWords(requires)}`] : []),
		...(gesture ? [`dengan ${gesture}`] : []),
		...(Object.keys(effects).length > 0 ? [effectsInWords(effects)] : []),
		...(sets.length > 0 ? [`tanda ${sets.join(', ')}`] : [])
	];
	const ways = roads.map(({ when, to }) => (when ? `${to} bila ${conditionInWords(when)}` : to));
	return [
		`  [${id}] ${choice.text}`,
		`    ${facts.join('; ')} -> ${ways.join(', selain itu ')}`,
		...wordsOf(choice).map(([label, text]) => `    ${label}: ${text}`),
		`    Dasar: ${articles.join(', ')}`
	];
}

function wordsOf(choice: Choice): readonly (readonly [label: string, text: string])[] {
	const { consequence, moved, why, reasons, better, sanction = {} } = choice;
	const told: readonly (readonly [string, string | undefined])[] = [
		['Akibat', consequence],
		['Pengukur', moved],
		['Sebab', why],
		['Membela', reasons?.for],
		['Memberatkan', reasons?.against],
		['Lebih baik', better],
		...Object.entries(sanction).map(([status, text]) => [`Sanksi ${status}`, text] as const)
	];
	return told.flatMap(([label, text]) => (text === undefined ? [] : [[label, text] as const]));
}
