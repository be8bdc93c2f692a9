import { choicesOnOffer, type Position } from '../scenario/position.ts';
import type { Choice } from '../scenario/scenario.ts';
import { pointsFor } from '../scenario/score-scenario.ts';

/** Grey counts as missed, unless nothing better could be chosen there. */
export function isBestOnOffer(position: Position, { verdict }: Choice): boolean {
	const best = Math.max(...choicesOnOffer(position).map((choice) => pointsFor[choice.verdict]));
	return pointsFor[verdict] >= best;
}
