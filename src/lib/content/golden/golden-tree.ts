import { positionAfter } from '#lib/domain/scenario/position.ts';
import type { Path, Scenario } from '#lib/domain/scenario/scenario.ts';
import { scoreScenario } from '#lib/domain/scenario/score-scenario.ts';
import { metersInWords, verdictNames } from './golden-words.ts';

type Branch = { readonly path: Path; readonly on: Map<string, Branch> };

/** The paths as one tree: what they share stands once, every leaf is an ending. */
export function goldenTree(scenario: Scenario, paths: readonly Path[]): readonly string[] {
	const root: Branch = { path: [], on: new Map() };
	for (const path of paths) {
		let branch = root;
		for (const [index, id] of path.entries()) {
			const next = branch.on.get(id) ?? { path: path.slice(0, index + 1), on: new Map() };
			branch.on.set(id, next);
			branch = next;
		}
	}
	const lines: string[] = [];
	const tell = (branch: Branch, depth: number) => {
		for (const next of branch.on.values()) {
			lines.push(`${'  '.repeat(depth)}${entryLine(scenario, next.path)}`);
			if (next.on.size === 0)
				lines.push(`${'  '.repeat(depth + 1)}${endLine(scenario, next.path)}`);
			tell(next, depth + 1);
		}
	};
	tell(root, 0);
	return lines;
}

function entryLine(scenario: Scenario, path: Path): string {
	const { decisions, role } = positionAfter(scenario, path);
	const made = decisions.at(-1);
	if (!made) return `sebagai ${role ?? ''}`;
	const { sceneId, choice, metersAfter } = made;
	const before = decisions.at(-2)?.metersAfter ?? scenario.meters;
	const moved = Object.entries(metersAfter).filter(
		([id, value]) => value !== before[id as keyof typeof before]
	);
	const meters = moved.length > 0 ? `; ${metersInWords(Object.fromEntries(moved))}` : '';
	return `${sceneId} [${choice.id}] ${verdictNames[choice.verdict]}${meters}`;
}

function endLine(scenario: Scenario, path: Path): string {
	const { sceneId, meters, flags } = positionAfter(scenario, path);
	const score = scoreScenario(scenario, path);
	// Paths are made to reach an ending, so anything else is a bug.
	if (score.kind !== 'scored') throw new Error(`${path.join(' > ')} reaches no ending`);
	const { outcome, earned, possible, passed, redLines } = score;
	return [
		`= ${passed ? 'LULUS' : 'BELUM LULUS'} ${earned}/${possible} ${outcome}: ${sceneId}`,
		...(Object.keys(meters).length > 0 ? [metersInWords(meters)] : []),
		...(redLines.length > 0 ? [`garis merah ${redLines.join(', ')}`] : []),
		...(flags.size > 0 ? [`tanda ${[...flags].sort().join(', ')}`] : [])
	].join('; ');
}
