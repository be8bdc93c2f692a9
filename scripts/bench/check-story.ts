import { assembleScenario } from '#lib/content/assemble-scenario.ts';
import { checkScenarioFacts } from '#lib/content/check-scenario-facts.ts';
import { checkScenarioStory } from '#lib/content/check-scenario-story.ts';
import { openReport } from '#lib/content/problem.ts';
import { scenarioFile } from '#lib/content/schemas/scenario-file.ts';
import { parseYaml } from '#lib/content/yaml-file.ts';

/** Milliseconds to read and check the facts of a generated story with circles, flags and meters. */
export function checkGenerated(scenes: number): {
	readonly readMs: number;
	readonly checkMs: number;
} {
	const text = generated(scenes);
	const report = openReport();
	const start = performance.now();
	const file = parseYaml('generated/scenario.yaml', text, scenarioFile, report);
	const read = performance.now();
	if (!file || !checkScenarioFacts(file, report)) throw new Error(JSON.stringify(report.problems));
	checkScenarioStory(assembleScenario(file.value), file, report);
	const end = performance.now();
	if (report.problems.some(({ severity }) => severity === 'error')) {
		throw new Error(JSON.stringify(report.problems.slice(0, 3)));
	}
	return { readMs: read - start, checkMs: end - read };
}

const verdicts = ['tepat', 'abu-abu', 'melanggar'];
const endings = ['teladan', 'aman', 'melanggar'];

/** Three roads a scene, every tenth leads back; now and then a flag or a meter decides. */
function generated(count: number): string {
	const scenes = [...Array(count).keys()].map((at) => {
		const to = [at + 1, at + 2, at % 10 === 9 ? at - 5 : at + 3];
		const choices = to.map((next, nth) => {
			const name = next < count ? `s${next}` : endings[nth];
			const asks = at % 50 === 7 && nth === 1;
			return `      - id: c${nth}
        verdict: ${verdicts[nth]}
        effects: { trust: ${[1, 0, -1][nth]} }
        articles: [uu-1/pasal-1]
${at % 100 === 3 && nth === 0 ? '        sets: [jujur]\n' : ''}${asks ? '        requires: { flag: jujur }\n' : ''}        to: ${name}`;
		});
		return `  s${at}:
    form: phone
    as: ani
    speakers: [narrator, ani]
    choices:
${choices.join('\n')}`;
	});
	const last = endings.map(
		(name) => `  ${name}: { form: narration, speakers: [narrator], ending: ${name} }`
	);
	return `id: panjang
stage: masa-tenang
pass: 0.6
meters: { trust: 60 }
characters: [{ id: ani, portrait: wanita-1 }]
start: s0
scenes:
${[...scenes, ...last].join('\n')}
`;
}
