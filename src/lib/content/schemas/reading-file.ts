import * as v from 'valibot';
import { articleId, slug } from './parts.ts';

export const readingFile = v.strictObject({
	sections: v.pipe(
		v.array(v.strictObject({ id: slug, articles: v.optional(v.array(articleId), []) })),
		v.minLength(1, 'a reading needs at least one section')
	)
});

export type ReadingFile = v.InferOutput<typeof readingFile>;
