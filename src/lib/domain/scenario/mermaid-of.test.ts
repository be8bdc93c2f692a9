import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choice, decision, ending, scenarioOf, smallScenarios } from '#tests/support/scenarios.ts';
import { mermaidOf, type MermaidWords } from './mermaid-of.ts';

const words: MermaidWords = {
	verdict: ({ verdict }) => verdict,
	condition: (condition) => Object.values(condition).join(' ')
};

it('draws scenes, endings, choices with their verdicts, and conditions', () => {
	const scenario = scenarioOf({
		end: decision(
			choice('tolak', 'tepat', 'baik'),
			choice('ikut', 'melanggar', [{ when: { flag: 'a' }, to: 'baik' }, { to: 'buruk' }])
		),
		baik: ending('teladan'),
		buruk: ending('melanggar')
	});
	expect(mermaidOf(scenario, words).split('\n')).toEqual([
		'---',
		'title: "Kasus"',
		'---',
		'flowchart TD',
		'\ts0["Judul"]',
		'\ts1(["Judul"]):::teladan',
		'\ts2(["Judul"]):::melanggar',
		'\ts0 -->|"tolak (tepat)"| s1',
		'\ts0 -->|"ikut (melanggar) #91;a#93;"| s1',
		'\ts0 -->|"ikut (melanggar)"| s2',
		expect.stringMatching(/^\tclassDef teladan /),
		expect.stringMatching(/^\tclassDef aman /),
		expect.stringMatching(/^\tclassDef rawan /),
		expect.stringMatching(/^\tclassDef melanggar /),
		expect.stringMatching(/^\tclassDef lost /),
		'\tlinkStyle 0 stroke:#0f766e',
		'\tlinkStyle 1,2 stroke:#b3261e',
		''
	]);
});

it('asks for a role in a shape of its own', () => {
	const peran = {
		kind: 'role',
		form: 'narration',
		heading: 'Siapa Anda?',
		lines: [],
		roles: [{ id: 'budi', text: 'Pak Budi', to: 'akhir' }]
	} as const;
	const text = mermaidOf(scenarioOf({ peran, akhir: ending() }), words);
	expect(text).toContain('\ts0{{"Siapa Anda?"}}\n');
	expect(text).toContain('\ts0 -->|"Pak Budi"| s1\n');
});

it('shows a road to a scene that is not there', () => {
	const text = mermaidOf(scenarioOf({ awal: decision(choice('a', 'tepat', 'hilang')) }), words);
	expect(text).toContain('\ts1{{"? hilang"}}:::lost\n');
	expect(text).toContain('| s1\n');
});

it('lets no text break out of its label', () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (heading, text) => {
			const awal = { ...decision(choice('a', 'tepat', 'akhir', { text })), heading };
			const [box = '', , edge = ''] = mermaidOf(scenarioOf({ awal, akhir: ending() }), words)
				.split('\n')
				.slice(4);
			expect(box).toMatch(/^\ts0\["[^"`<>|[\]{}]+"\]$/);
			expect(edge).toMatch(/^\ts0 -->\|"[^"`<>|[\]{}]+"\| s1$/);
		})
	);
});

it('draws every story, whatever its roads', () => {
	fc.assert(
		fc.property(smallScenarios(), (scenario) => {
			const boxes = mermaidOf(scenario, words).match(/^\ts\d+[[({]/gm) ?? [];
			expect(boxes).toHaveLength(Object.keys(scenario.scenes).length);
		})
	);
});
