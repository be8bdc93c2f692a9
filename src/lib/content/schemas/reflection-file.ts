import * as v from 'valibot';
import { longestReflection } from '#lib/domain/reflection/reflection.ts';
import { articleId, countable, slug, text } from './parts.ts';

export const reflectionFile = v.strictObject({
	id: slug,
	articles: v.optional(v.array(articleId), []),
	shortest: v.optional(
		v.pipe(countable, v.maxValue(longestReflection, `at most ${longestReflection} characters`)),
		1
	),
	checklist: v.optional(v.array(slug), [])
});

export const reflectionWords = v.strictObject({
	prompt: text,
	material: v.optional(v.array(text), []),
	checklist: v.optional(v.record(slug, v.strictObject({ text, why: text })), {}),
	example: v.optional(text)
});
