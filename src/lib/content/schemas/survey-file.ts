import * as v from 'valibot';
import { slug, text } from './parts.ts';

export const surveyFile = v.strictObject({
	id: slug,
	items: v.pipe(
		v.array(
			v.strictObject({
				id: slug,
				kind: v.picklist(['scale', 'text']),
				required: v.optional(v.boolean(), true)
			})
		),
		v.minLength(1, 'a survey asks at least one thing')
	)
});

export const surveyWords = v.strictObject({ items: v.record(slug, text) });
