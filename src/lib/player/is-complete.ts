import type { Question } from '#lib/domain/quiz/quiz.ts';
import { listIn, pairsIn } from '#lib/domain/quiz/response.ts';

/** Whether nothing of the question is left open; a half-matched one still earns its pairs. */
export function isComplete(question: Question, response: string | undefined): boolean {
	if (response === undefined) return false;
	switch (question.kind) {
		case 'match':
		case 'sort':
			return Object.keys(pairsIn(response)).length >= question.options.length;
		case 'many':
			return listIn(response).length > 0;
		case 'single':
		case 'true-false':
		case 'order':
			return true;
	}
}
