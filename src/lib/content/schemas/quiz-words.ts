import * as v from 'valibot';
import { slug, text } from './parts.ts';

export const questionWords = v.strictObject({
	prompt: text,
	options: v.record(slug, v.strictObject({ text: v.optional(text), reason: text })),
	targets: v.optional(v.record(slug, text))
});

export const quizWords = v.strictObject({ questions: v.record(slug, questionWords) });

export type QuizWords = v.InferOutput<typeof quizWords>;
export type QuestionWords = v.InferOutput<typeof questionWords>;
