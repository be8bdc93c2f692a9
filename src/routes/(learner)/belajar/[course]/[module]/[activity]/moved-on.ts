import type { Responses } from '#lib/domain/quiz/quiz.ts';
import type { Path } from '#lib/domain/scenario/scenario.ts';

/** Whether the log holds choices that this screen did not make itself. */
export function hasMovedOn(logged: Path, own: Path): boolean {
	return logged.some((choice, step) => choice !== own[step]);
}

/** Whether the log holds answers that this screen did not give itself. */
export function hasOtherAnswers(logged: Responses, own: Responses): boolean {
	return [...logged].some(([question]) => !own.has(question));
}

export const noAnswers: Responses = new Map();

export function withAnswer(responses: Responses, question: string, response: string): Responses {
	return new Map([...responses, [question, response]]);
}
