import * as v from 'valibot';
import { activityKinds } from '#lib/domain/course/course.ts';
import { employmentStatuses } from '#lib/domain/course/employment-status.ts';

const language = v.picklist(['id', 'en']);

const activityRule = v.object({
	id: v.string(),
	kind: v.picklist(activityKinds),
	minutes: v.number(),
	required: v.boolean(),
	counts: v.picklist(['best', 'first', 'last'])
});

const pathRule = v.object({
	id: v.string(),
	statuses: v.array(v.picklist(employmentStatuses)),
	creditHours: v.number(),
	certificate: v.boolean(),
	account: v.boolean(),
	parts: v.array(v.object({ module: v.string(), activities: v.optional(v.array(v.string())) }))
});

const courseEntry = v.object({
	rule: v.object({
		id: v.string(),
		creditHours: v.number(),
		validForMonths: v.number(),
		predicates: v.array(v.object({ id: v.string(), from: v.number() })),
		modules: v.array(
			v.object({ id: v.string(), creditMinutes: v.number(), activities: v.array(activityRule) })
		),
		evaluation: v.optional(
			v.object({ before: v.string(), after: v.string(), survey: v.optional(v.string()) })
		),
		/** A server of an older version tells of none; a client of an older version reads none. */
		paths: v.optional(v.array(pathRule))
	}),
	words: v.record(
		v.string(),
		v.object({
			title: v.string(),
			summary: v.string(),
			predicates: v.record(v.string(), v.string()),
			paths: v.optional(v.record(v.string(), v.object({ title: v.string(), summary: v.string() }))),
			modules: v.record(
				v.string(),
				v.object({
					title: v.string(),
					summary: v.string(),
					activities: v.record(v.string(), v.string())
				})
			)
		})
	),
	packs: v.array(v.object({ module: v.string(), language, hash: v.string(), bytes: v.number() }))
});

const catalogue = v.object({
	format: v.literal(1),
	courses: v.array(courseEntry),
	/** The packs of what can be looked up; a server of an older version tells of none. */
	reference: v.optional(v.array(v.object({ language, hash: v.string(), bytes: v.number() })), [])
});

/**
 * `GET /api/catalogue`: the courses on offer and the newest pack of each module and language.
 * `words` by language; `bytes` is what the pack weighs over the wire (gzip).
 */
export type Catalogue = v.InferOutput<typeof catalogue>;
export type CatalogueCourse = Catalogue['courses'][number];

export function readCatalogue(body: unknown): Catalogue | undefined {
	const result = v.safeParse(catalogue, body);
	return result.success ? result.output : undefined;
}
