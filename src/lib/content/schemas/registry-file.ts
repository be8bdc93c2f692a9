import * as v from 'valibot';
import { isoDate, slug, text } from './parts.ts';

const status = v.picklist(['berlaku', 'dicabut', 'diubah', 'menunggu']);
const confidence = v.picklist(['H', 'M', 'L']);
const source = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'a source is a web address'));

const articleFacts = v.strictObject({
	status: v.optional(status),
	confidence: v.optional(confidence),
	underReview: v.optional(v.boolean()),
	source: v.optional(source)
});

const instrumentFacts = v.strictObject({
	status,
	since: v.optional(isoDate),
	until: v.optional(isoDate),
	replacedBy: v.optional(slug),
	confidence,
	checkedAt: isoDate,
	source: v.optional(source),
	underReview: v.optional(v.boolean()),
	articles: v.record(slug, articleFacts)
});

export const registryFile = v.strictObject({ instruments: v.record(slug, instrumentFacts) });

export const registryWords = v.record(
	slug,
	v.strictObject({
		short: text,
		title: text,
		articles: v.optional(v.record(slug, v.strictObject({ place: text, summary: text })), {})
	})
);

export type RegistryFile = v.InferOutput<typeof registryFile>;
