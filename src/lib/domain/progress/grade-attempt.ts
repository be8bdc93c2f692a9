import type { Activity } from '../course/course.ts';
import { isPledged } from '../pledge/pledge.ts';
import { drawQuestions } from '../quiz/draw-questions.ts';
import { scoreQuiz } from '../quiz/score-quiz.ts';
import { isReflected } from '../reflection/reflection.ts';
import { scoreScenario } from '../scenario/score-scenario.ts';
import { assertNever } from '../shared/assert-never.ts';
import { isFilled } from '../survey/survey.ts';
import { pathOf, type Attempt } from './attempt.ts';

/** What an attempt is worth. The device calculates it to show, the server to decide. */
export type Grade =
	| { readonly kind: 'open' }
	/** Ended, but not all of its answers have arrived yet. */
	| { readonly kind: 'waiting' }
	| { readonly kind: 'graded'; readonly passed: boolean; readonly scaled?: number };

/** Replays an attempt against the activity it was made on (the one in its own pack). */
export function gradeAttempt(activity: Activity, attempt: Attempt): Grade {
	switch (activity.kind) {
		case 'reading': {
			const all = activity.reading.sections.every(({ id }) => attempt.sections.has(id));
			return all ? { kind: 'graded', passed: true } : { kind: 'open' };
		}
		case 'scenario': {
			const score = scoreScenario(activity.scenario, pathOf(attempt));
			if (score.kind === 'unfinished') return attempt.end ? { kind: 'waiting' } : { kind: 'open' };
			return { kind: 'graded', passed: score.passed, scaled: score.scaled };
		}
		case 'quiz': {
			if (!attempt.end) return { kind: 'open' };
			if (attempt.answers < attempt.end.answers) return { kind: 'waiting' };
			const drawn = drawQuestions(activity.quiz, attempt.registration);
			const { passed, scaled } = scoreQuiz(drawn, activity.quiz.pass, attempt.responses);
			return { kind: 'graded', passed, scaled };
		}
		case 'reflection':
			return gradeForm(attempt, isReflected(activity.reflection, attempt.responses));
		case 'survey':
			return gradeForm(attempt, isFilled(activity.survey, attempt.responses));
		case 'pledge':
			return gradeForm(attempt, isPledged(activity.pledge, attempt.responses));
		default:
			return assertNever(activity);
	}
}

/** What is filled in and handed in is not scored: it is complete or it is not. */
function gradeForm(attempt: Attempt, complete: boolean): Grade {
	if (!attempt.end) return { kind: 'open' };
	if (attempt.answers < attempt.end.answers) return { kind: 'waiting' };
	return { kind: 'graded', passed: complete };
}
