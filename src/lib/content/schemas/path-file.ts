import * as v from 'valibot';
import { employmentStatuses } from '#lib/domain/course/employment-status.ts';
import { slug, text } from './parts.ts';

const part = v.union(
	[
		slug,
		v.strictObject({
			module: slug,
			activities: v.pipe(v.array(slug), v.minLength(1, 'name at least one activity'))
		})
	],
	'a part is a module, or { module: …, activities: [at least one] }'
);

/** A path through the course; a part is a whole module by its id, or some of its activities. */
export const pathFile = v.strictObject({
	id: slug,
	statuses: v.array(v.picklist(employmentStatuses)),
	creditHours: v.pipe(v.number(), v.minValue(0, 'credit hours are not negative')),
	certificate: v.boolean(),
	account: v.optional(v.boolean(), true),
	parts: v.pipe(v.array(part), v.minLength(1, 'a path needs at least one part'))
});

export const pathWords = v.strictObject({ title: text, summary: text });

export type PathFile = v.InferOutput<typeof pathFile>;
