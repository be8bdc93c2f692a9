import type { ChoiceFacts, ScenarioFile } from '#lib/content/schemas/scenario-file.ts';
import { languages, type Language } from '#lib/domain/course/course.ts';
import { textsIn } from './loose-yaml.ts';

/** One text of a case in every language; a language that lacks it is missing it. */
export type TextRow = {
	/** Where it stands in `id.yaml` and `en.yaml`, e.g. `scenes.telepon.lines.0`. */
	readonly key: string;
	readonly sceneId?: string;
	readonly texts: Readonly<Partial<Record<Language, string>>>;
	readonly missing: readonly Language[];
};

/** Every text that the facts ask for or that some language adds, the facts' own order first. */
export function caseTexts(
	facts: ScenarioFile | undefined,
	words: Readonly<Record<Language, unknown>>
): readonly TextRow[] {
	const told = new Map(languages.map((language) => [language, new Map(textsIn(words[language]))]));
	const wanted = facts ? wantedBy(facts) : [];
	const written = languages
		.flatMap((language) => [...(told.get(language)?.keys() ?? [])])
		.filter((key) => !facts || mayAdd(key, facts));
	const keys = [...new Set([...wanted, ...written])];
	const order = new Map(keys.map((key, index) => [key, index]));
	// What only one language adds (a sanction, say) stands with the rest of its scene.
	const groups = [...new Set(keys.map(groupOf))];
	return keys
		.sort(
			(a, b) =>
				groups.indexOf(groupOf(a)) - groups.indexOf(groupOf(b)) ||
				(order.get(a) ?? 0) - (order.get(b) ?? 0)
		)
		.map((key): TextRow => {
			const [area, sceneId] = key.split('.');
			const texts = Object.fromEntries(
				languages.flatMap((language) => {
					const text = told.get(language)?.get(key);
					return text === undefined ? [] : [[language, text]];
				})
			);
			return {
				key,
				...(area === 'scenes' && sceneId !== undefined && { sceneId }),
				texts,
				missing: languages.filter((language) => !(language in texts))
			};
		});
}

/** A choice's texts stay together, and so do a scene's. */
function groupOf(key: string): string {
	const [area = '', id = '', part = '', choice = ''] = key.split('.');
	if (area !== 'scenes') return area === 'characters' ? area : '';
	return part === 'choices' ? `${area}.${id}.${part}.${choice}` : `${area}.${id}.${part}`;
}

/** What the facts leave open; words for what is not there are the checker's to report. */
function mayAdd(key: string, { scenes, characters }: ScenarioFile): boolean {
	const [area, id = '', part, choice, what] = key.split('.');
	if (area === 'characters')
		return part === 'appearance' && characters.some((one) => one.id === id);
	const choices = Object.hasOwn(scenes, id) ? (scenes[id]?.choices ?? []) : [];
	const isChoice = part === 'choices' && choices.some((one) => one.id === choice);
	return isChoice && (what === 'sanction' || what === 'better' || what === 'moved');
}

function wantedBy(facts: ScenarioFile): readonly string[] {
	const characters = facts.characters.flatMap(({ id, portrait }) =>
		['name', 'role', ...(portrait === undefined ? [] : ['appearance'])].map(
			(part) => `characters.${id}.${part}`
		)
	);
	const scenes = Object.entries(facts.scenes).flatMap(([sceneId, scene]) => [
		`scenes.${sceneId}.heading`,
		...scene.speakers.map((_, line) => `scenes.${sceneId}.lines.${line}`),
		...(scene.roles ?? []).map(({ character }) => `scenes.${sceneId}.roles.${character}`),
		...(scene.choices ?? []).flatMap((choice) =>
			partsOf(choice).map((part) => `scenes.${sceneId}.choices.${choice.id}.${part}`)
		),
		...(scene.ending === undefined ? [] : [`scenes.${sceneId}.meaning`])
	]);
	return ['title', 'briefing', ...characters, ...scenes];
}

function partsOf({ verdict, effects }: ChoiceFacts): readonly string[] {
	return [
		'text',
		'consequence',
		'why',
		...(verdict === 'tepat' ? [] : ['better']),
		...(verdict === 'abu-abu' ? ['reasons.for', 'reasons.against'] : []),
		...(Object.values(effects).some((move) => move !== undefined) ? ['moved'] : [])
	];
}
