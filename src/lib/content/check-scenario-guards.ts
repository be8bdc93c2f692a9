import type { Explored } from '#lib/domain/scenario/explore-scenario.ts';
import { afterChoice, holds, type Position } from '#lib/domain/scenario/position.ts';
import type { Choice, Scenario } from '#lib/domain/scenario/scenario.ts';
import { seenOf, type Seen } from './guard-seen.ts';
import type { Place, Report } from './problem.ts';
import type { ScenarioFile } from './schemas/scenario-file.ts';
import type { YamlFile } from './yaml-file.ts';

/**
 * Reports conditions that are never true or always true wherever they are asked, and roads that no
 * path takes. It needs every situation, so it says nothing where those are too many.
 */
export function checkScenarioGuards(
	scenario: Scenario,
	{ states, complete }: Explored,
	file: YamlFile<ScenarioFile>,
	report: Report
): void {
	if (!complete) return;
	const situations = Map.groupBy(
		states.flatMap(({ position }) => position ?? []),
		({ sceneId }) => sceneId
	);
	for (const [sceneId, positions] of situations) {
		const scene = scenario.scenes[sceneId];
		if (scene?.kind !== 'decision') continue;
		for (const [index, choice] of scene.choices.entries()) {
			const at = (...keys: (string | number)[]) =>
				file.at('scenes', sceneId, 'choices', index, ...keys);
			const { requires } = choice;
			const open = requires ? positions.filter((here) => holds(requires, here)) : positions;
			if (requires) reportRequires(choice.id, seenOf(requires, positions), at('requires'), report);
			if (open.length === 0) continue;
			const arrivals = open.map((here) => afterChoice(scenario, here, choice));
			reportRoads(choice, arrivals, (road, ...keys) => at('to', road, ...keys), report);
		}
	}
}

function reportRequires(id: string, { kind, why }: Seen, place: Place, report: Report): void {
	if (kind === 'never') report.error(place, `the choice "${id}" is never on offer: ${why}`);
	if (kind === 'always') report.warn(place, `"requires" is always true: ${why}; take it away`);
}

function reportRoads(
	{ roads }: Choice,
	arrivals: readonly Position[],
	at: (road: number, ...keys: string[]) => Place,
	report: Report
): void {
	let left = arrivals;
	for (const [index, { when, to }] of roads.entries()) {
		if (!when) return;
		const nobody = `no path takes this road to "${to}"`;
		const anywhere = seenOf(when, arrivals);
		const here = seenOf(when, left);
		if (anywhere.kind === 'never') report.error(at(index, 'when'), `${nobody}: ${anywhere.why}`);
		else if (here.kind === 'never') {
			report.warn(at(index, 'when'), `${nobody}: the roads before it take all that fit`);
		} else if (here.kind === 'always') {
			const message = `"when" is always true: ${here.why}`;
			report.warn(at(index, 'when'), `${message}; no path takes the roads after it`);
			return;
		}
		left = left.filter((position) => !holds(when, position));
	}
}
