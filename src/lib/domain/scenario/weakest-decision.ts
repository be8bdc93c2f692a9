import type { Decision } from './position.ts';

/** The decision to go back to first: a red line, else a violation, else a grey one. */
export function weakestDecision(decisions: readonly Decision[]): Decision | undefined {
	return (
		decisions.find(({ choice }) => choice.redLine) ??
		decisions.find(({ choice }) => choice.verdict === 'melanggar') ??
		decisions.find(({ choice }) => choice.verdict === 'abu-abu')
	);
}
