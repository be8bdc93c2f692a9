import * as v from 'valibot';
import { countable, share, slug, text } from './parts.ts';
import { pathFile, pathWords } from './path-file.ts';

const part = v.pipe(
	v.string(),
	v.regex(
		/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/,
		'an activity is written module/activity, e.g. awal/pra-uji'
	)
);

export const courseFile = v.strictObject({
	id: slug,
	creditHours: v.pipe(v.number(), v.minValue(0, 'credit hours are not negative')),
	validForMonths: countable,
	predicates: v.pipe(
		v.array(v.strictObject({ id: slug, from: share })),
		v.minLength(1, 'a course needs at least one predicate')
	),
	evaluation: v.optional(v.strictObject({ before: part, after: part, survey: v.optional(part) })),
	paths: v.optional(v.pipe(v.array(pathFile), v.minLength(1, 'name a path, or no paths at all')))
});

export const courseWords = v.strictObject({
	title: text,
	summary: text,
	predicates: v.record(slug, text),
	paths: v.optional(v.record(slug, pathWords))
});

export type CourseFile = v.InferOutput<typeof courseFile>;
export type CourseWords = v.InferOutput<typeof courseWords>;
