import * as v from 'valibot';
import { countable, share, slug, text } from './parts.ts';

export const courseFile = v.strictObject({
	id: slug,
	creditHours: v.pipe(v.number(), v.minValue(0, 'credit hours are not negative')),
	validForMonths: countable,
	predicates: v.pipe(
		v.array(v.strictObject({ id: slug, from: share })),
		v.minLength(1, 'a course needs at least one predicate')
	)
});

export const courseWords = v.strictObject({
	title: text,
	summary: text,
	predicates: v.record(slug, text)
});

export type CourseFile = v.InferOutput<typeof courseFile>;
export type CourseWords = v.InferOutput<typeof courseWords>;
