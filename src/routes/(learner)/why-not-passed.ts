import type { Module } from '#lib/domain/course/course.ts';
import { pathOf, type Attempt } from '#lib/domain/progress/attempt.ts';
import { scoreScenario } from '#lib/domain/scenario/score-scenario.ts';

export type WhyNotPassed =
	| { readonly kind: 'red-line'; readonly count: number }
	| { readonly kind: 'below-pass'; readonly pass: number };

/** Why a finished attempt did not pass, as the pack that it ran on tells; `undefined` if it cannot. */
export function whyNotPassed(
	module: Module,
	activityId: string,
	attempt: Attempt
): WhyNotPassed | undefined {
	const activity = module.activities.find(({ id }) => id === activityId);
	if (activity?.kind === 'quiz') return { kind: 'below-pass', pass: activity.quiz.pass };
	if (activity?.kind !== 'scenario') return undefined;
	const score = scoreScenario(activity.scenario, pathOf(attempt));
	if (score.kind === 'unfinished' || score.passed) return undefined;
	return score.redLines.length > 0
		? { kind: 'red-line', count: score.redLines.length }
		: { kind: 'below-pass', pass: activity.scenario.pass };
}
