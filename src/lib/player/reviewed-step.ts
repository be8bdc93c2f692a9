import {
	entriesOnOffer,
	positionAfter,
	type Decision,
	type Position
} from '#lib/domain/scenario/position.ts';
import type { Choice, Path, Scenario } from '#lib/domain/scenario/scenario.ts';

/** A step that was taken earlier, as it stood then and with what followed. */
export type ReviewedStep = {
	readonly step: number;
	/** How many steps have been taken by now. */
	readonly all: number;
	/** Where the learner stood. */
	readonly position: Position;
	readonly offered: readonly Pick<Choice, 'id' | 'text' | 'gesture'>[];
	/** The id of what was taken. */
	readonly taken: string;
	/** The decisions up to and with this one; a role is none. */
	readonly decisions: readonly Decision[];
};

export function reviewedStep(scenario: Scenario, path: Path, step: number): ReviewedStep {
	const position = positionAfter(scenario, path.slice(0, step));
	const after = positionAfter(scenario, path.slice(0, step + 1));
	return {
		step,
		all: path.length,
		position,
		offered: entriesOnOffer(position),
		taken: path[step] ?? '',
		decisions: after.decisions
	};
}

/** Every step so far, in order. */
export function reviewedSteps(scenario: Scenario, path: Path): readonly ReviewedStep[] {
	return path.map((_, step) => reviewedStep(scenario, path, step));
}
