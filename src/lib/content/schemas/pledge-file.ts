import * as v from 'valibot';
import { articleId, slug, text } from './parts.ts';

export const pledgeFile = v.strictObject({
	id: slug,
	articles: v.pipe(v.array(articleId), v.minLength(1, 'a pledge rests on at least one article')),
	points: v.pipe(v.array(slug), v.minLength(1, 'a pledge has at least one point'))
});

export const pledgeWords = v.strictObject({
	opening: text,
	points: v.record(slug, text),
	closing: text
});
