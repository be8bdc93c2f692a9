import * as v from 'valibot';
import { activityKinds } from '#lib/domain/course/course.ts';
import { countable, slug, text } from './parts.ts';

export const moduleFile = v.strictObject({
	id: slug,
	creditMinutes: countable,
	activities: v.pipe(
		v.array(
			v.strictObject({
				kind: v.picklist(activityKinds),
				id: slug,
				minutes: countable,
				optional: v.optional(v.boolean(), false)
			})
		),
		v.minLength(1, 'a module needs at least one activity')
	)
});

export const moduleWords = v.strictObject({
	title: text,
	summary: text,
	objectives: v.pipe(v.array(text), v.minLength(1, 'a module has at least one objective')),
	activities: v.record(slug, v.strictObject({ title: text, summary: text }))
});

export type ModuleFile = v.InferOutput<typeof moduleFile>;
export type ModuleWords = v.InferOutput<typeof moduleWords>;
