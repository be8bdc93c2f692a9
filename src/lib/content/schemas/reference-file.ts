import * as v from 'valibot';
import { topics } from '#lib/domain/reference/reference.ts';
import { articleId, slug, text } from './parts.ts';

export const glossaryFile = v.strictObject({
	terms: v.record(
		slug,
		v.strictObject({
			articles: v.optional(v.array(articleId), []),
			see: v.optional(v.array(slug), [])
		})
	)
});

export const glossaryWords = v.record(
	slug,
	v.strictObject({ term: text, also: v.optional(v.array(text), []), meaning: text })
);

export const faqFile = v.strictObject({
	questions: v.record(
		slug,
		v.strictObject({
			topics: v.pipe(v.array(v.picklist(topics)), v.minLength(1, 'a question has a topic')),
			articles: v.optional(v.array(articleId), [])
		})
	)
});

export const faqWords = v.record(slug, v.strictObject({ question: text, answer: text }));
