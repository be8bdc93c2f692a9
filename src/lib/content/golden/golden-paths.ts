import type { Path, Scenario } from '#lib/domain/scenario/scenario.ts';
import { coveringPaths } from './covering-paths.ts';
import { everyPath } from './every-path.ts';

/** More paths than this nobody reads. */
const readable = 200;

export type GoldenPaths = {
	readonly paths: readonly Path[];
	/** Every path without a circle is among them; otherwise they only cover the story. */
	readonly all: boolean;
};

/** The paths that stand for a story: all of a small one, and of a large one what covers it. */
export function goldenPaths(scenario: Scenario): GoldenPaths {
	const every = everyPath(scenario, readable);
	const paths = [...(every ?? []), ...coveringPaths(scenario, every ?? [])];
	return { paths, all: every !== undefined };
}
