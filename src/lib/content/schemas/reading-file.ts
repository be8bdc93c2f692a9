import * as v from 'valibot';
import { articleId, covered, slug } from './parts.ts';
import { questionFacts } from './quiz-file.ts';
import { questionWords } from './quiz-words.ts';

export const readingFile = v.strictObject({
	sections: v.pipe(
		v.array(
			v.strictObject({
				id: slug,
				articles: v.optional(v.array(articleId), []),
				check: v.optional(questionFacts),
				...covered
			})
		),
		v.minLength(1, 'a reading needs at least one section')
	)
});

/** The words of the checks, by the section they stand in; the text itself is Markdown. */
export const readingWords = v.strictObject({ checks: v.record(slug, questionWords) });

export type ReadingFile = v.InferOutput<typeof readingFile>;
