import type { Report } from '../problem.ts';
import type { ScenarioFile } from '../schemas/scenario-file.ts';
import type { YamlFile } from '../yaml-file.ts';
import { positionHabit } from './position-habit.ts';

/** Choices stand in the author's order, so the right one must not have a place of its own. */
export function adviseScenario({ value, at }: YamlFile<ScenarioFile>, report: Report): void {
	const positions = Object.values(value.scenes).flatMap(({ choices = [] }) => {
		const right = choices.findIndex(({ verdict }) => verdict === 'tepat');
		return right < 0 ? [] : right;
	});
	const habit = positionHabit(positions);
	if (habit) report.advise(at('scenes'), `the choice that is right ${habit} scenes: move some`);
}
