import type { Choice, Condition, Road, Scenario, Scene } from './scenario.ts';

/** How the picture speaks; the story's own words are in the story's language. */
export type MermaidWords = {
	readonly verdict: (choice: Choice) => string;
	readonly condition: (condition: Condition) => string;
};

/**
 * The story as a Mermaid flowchart, for documents and reviews. Roads to scenes that are not there
 * are drawn too, so that an author sees them.
 */
export function mermaidOf(scenario: Scenario, words: MermaidWords): string {
	// Ids of scenes may be words that Mermaid keeps for itself, such as `end`.
	const nodes = new Map(Object.keys(scenario.scenes).map((id, index) => [id, `s${index}`]));
	const edges: string[] = [];
	const byVerdict = new Map<Choice['verdict'], number[]>();
	const edge = (from: string, to: string, label: string, verdict?: Choice['verdict']) => {
		if (verdict) byVerdict.set(verdict, [...(byVerdict.get(verdict) ?? []), edges.length]);
		edges.push(`${nodes.get(from) ?? from} -->|"${escaped(label)}"| ${nodeOf(nodes, to)}`);
	};
	for (const [sceneId, scene] of Object.entries(scenario.scenes)) {
		if (scene.kind === 'role') {
			for (const { text, to } of scene.roles) edge(sceneId, to, text);
		} else if (scene.kind === 'decision') {
			for (const choice of scene.choices) {
				for (const road of choice.roads) {
					edge(sceneId, road.to, labelOf(choice, road, words), choice.verdict);
				}
			}
		}
	}
	const boxes = Object.entries(scenario.scenes).map(
		([id, scene]) => `${nodeOf(nodes, id)}${shaped(id, scene)}`
	);
	const lost = [...nodes.entries()]
		.filter(([id]) => !Object.hasOwn(scenario.scenes, id))
		.map(([id, node]) => `${node}{{"${escaped(`? ${id}`)}"}}:::lost`);
	const colours = [...byVerdict].map(
		([verdict, indexes]) => `linkStyle ${indexes.join(',')} stroke:${strokes[verdict]}`
	);
	return [
		`---\ntitle: ${JSON.stringify(scenario.title)}\n---`,
		'flowchart TD',
		...[...boxes, ...lost, ...edges, ...classes, ...colours].map((line) => `\t${line}`),
		''
	].join('\n');
}

const strokes = { tepat: '#0f766e', 'abu-abu': '#6b6459', melanggar: '#b3261e' } as const;

const classes = [
	'classDef teladan fill:#d5f2ee,stroke:#0f766e,color:#12312e',
	'classDef aman fill:#eceafb,stroke:#3b3b8f,color:#22224f',
	'classDef rawan fill:#f6ead2,stroke:#8a5a00,color:#4a3100',
	'classDef melanggar fill:#fbe3df,stroke:#b3261e,color:#5c1410',
	'classDef lost fill:#fff,stroke:#b3261e,stroke-dasharray:4'
];

function nodeOf(nodes: Map<string, string>, id: string): string {
	const known = nodes.get(id) ?? `s${nodes.size}`;
	nodes.set(id, known);
	return known;
}

function shaped(id: string, scene: Scene): string {
	const text = escaped(scene.heading === '' ? id : scene.heading);
	if (scene.kind === 'ending') return `(["${text}"]):::${scene.outcome}`;
	return scene.kind === 'role' ? `{{"${text}"}}` : `["${text}"]`;
}

function labelOf(choice: Choice, { when }: Road, words: MermaidWords): string {
	const text = choice.text === '' ? choice.id : choice.text;
	const conditions = [choice.requires, when].flatMap((condition) =>
		condition ? `[${words.condition(condition)}]` : []
	);
	return [`${text} (${words.verdict(choice)})`, ...conditions].join(' ');
}

/** Mermaid reads `#…;` as a character, and a quote, a tick or a bracket as its own. */
function escaped(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/[#"`<>|[\]{}\\]/g, (character) => `#${character.codePointAt(0)};`);
}
