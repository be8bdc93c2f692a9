import type { Activity } from '../course/course.ts';
import { pathOf, type Attempt } from '../progress/attempt.ts';
import { drawQuestions } from '../quiz/draw-questions.ts';
import type { Quiz } from '../quiz/quiz.ts';
import { shareEarned } from '../quiz/score-quiz.ts';
import { positionAfter } from '../scenario/position.ts';
import type { Path, Scenario } from '../scenario/scenario.ts';
import { isBestOnOffer } from './is-best-on-offer.ts';

export type Missed = {
	/** The id of the question or of the scene. */
	readonly item: string;
	/** The way to the scene; none for a question. */
	readonly path: Path;
};

/**
 * What an ended attempt got wrong. `own` says that `activity` is from the attempt's own pack; from
 * another one it is not known which questions were drawn, so only answered ones count.
 */
export function missedItems(activity: Activity, attempt: Attempt, own: boolean): readonly Missed[] {
	if (!attempt.end) return []; // answers of a quiz may still change, and nothing is scored yet
	if (activity.kind === 'scenario') return missedDecisions(activity.scenario, pathOf(attempt));
	if (activity.kind === 'quiz') return missedQuestions(activity.quiz, attempt, own);
	return [];
}

function missedDecisions(scenario: Scenario, path: Path): readonly Missed[] {
	const seen = new Set<string>();
	return positionAfter(scenario, path).decisions.flatMap(({ sceneId, choice, step }) => {
		if (seen.has(sceneId)) return []; // only the first choice in a scene is scored
		seen.add(sceneId);
		const way = path.slice(0, step);
		return isBestOnOffer(positionAfter(scenario, way), choice)
			? []
			: [{ item: sceneId, path: way }];
	});
}

function missedQuestions(quiz: Quiz, attempt: Attempt, own: boolean): readonly Missed[] {
	const { registration, responses } = attempt;
	const asked = own
		? drawQuestions(quiz, registration)
		: quiz.questions.filter(({ id }) => responses.has(id));
	return asked
		.filter((question) => shareEarned(question, responses.get(question.id)) < 1)
		.map(({ id }) => ({ item: id, path: [] }));
}
