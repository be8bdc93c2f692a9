import type { Scenario } from '#lib/domain/scenario/scenario.ts';
import { scoreScenario } from '#lib/domain/scenario/score-scenario.ts';
import { goldenPaths } from './golden-paths.ts';
import { goldenStory } from './golden-story.ts';
import { goldenTree } from './golden-tree.ts';
import { metersInWords } from './golden-words.ts';

/** A whole case as text that people can review: its words, then where its paths lead. */
export function goldenTranscript(scenario: Scenario): string {
	const { paths, all } = goldenPaths(scenario);
	const scores = paths.flatMap((path) => {
		const score = scoreScenario(scenario, path);
		return score.kind === 'scored' ? score : [];
	});
	const passed = scores.filter((score) => score.passed).length;
	const what = all ? 'semua jalan tanpa putaran' : 'jalan yang mencakup setiap pilihan';
	return [
		`# ${scenario.title}`,
		`Tahap ${scenario.stage}; batas lulus ${Math.round(scenario.pass * 100)}%; ${metersInWords(scenario.meters) || 'tanpa pengukur'}`,
		`${paths.length} jalan (${what}), ${passed} di antaranya lulus`,
		'',
		...goldenStory(scenario),
		'',
		'# Jalan',
		...goldenTree(scenario, paths),
		''
	].join('\n');
}
