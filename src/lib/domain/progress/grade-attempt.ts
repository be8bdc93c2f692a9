import type { Activity } from '../course/course.ts';
import { drawQuestions } from '../quiz/draw-questions.ts';
import { scoreQuiz } from '../quiz/score-quiz.ts';
import { scoreScenario } from '../scenario/score-scenario.ts';
import { assertNever } from '../shared/assert-never.ts';
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
		default:
			return assertNever(activity);
	}
}
