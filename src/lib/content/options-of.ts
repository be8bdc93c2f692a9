import type { QuestionFacts } from './schemas/quiz-file.ts';

/** The ids of what may be answered; a statement has its two without saying so. */
export function optionsOf(question: QuestionFacts): readonly string[] {
	return question.kind === 'true-false' ? ['benar', 'salah'] : question.options;
}
