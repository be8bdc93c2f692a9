import type { Question } from './quiz.ts';
import { listResponse, pairsResponse } from './response.ts';

/** The response that earns everything. */
export function rightResponse(question: Question): string {
	switch (question.kind) {
		case 'single':
		case 'true-false':
			return question.right;
		case 'many':
		case 'order':
			return listResponse(question.right);
		case 'match':
		case 'sort':
			return pairsResponse(question.right);
	}
}
