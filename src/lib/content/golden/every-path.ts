import {
	entriesOnOffer,
	positionAtStart,
	stepOn,
	type Position
} from '#lib/domain/scenario/position.ts';
import type { Path, Scenario } from '#lib/domain/scenario/scenario.ts';

/** A story with circles can have few endings and endless ways that reach none of them. */
const manySteps = 5_000;

/**
 * Every path to an ending that visits no scene twice; `undefined` if there are more than `limit`
 * of them, or too many dead ends on the way to tell.
 */
export function everyPath(scenario: Scenario, limit: number): readonly Path[] | undefined {
	const paths: Path[] = [];
	let steps = 0;
	function walk(position: Position, visited: ReadonlySet<string>): boolean {
		steps += 1;
		if (position.scene.kind === 'ending') paths.push(position.path);
		if (paths.length > limit || steps > manySteps) return false;
		return entriesOnOffer(position).every(({ id }) => {
			const next = stepOn(scenario, position, id);
			if (!next || visited.has(next.sceneId)) return true;
			return walk(next, new Set([...visited, next.sceneId]));
		});
	}
	const start = positionAtStart(scenario);
	return walk(start, new Set([start.sceneId])) ? paths : undefined;
}
