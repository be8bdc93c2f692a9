import * as v from 'valibot';
import { employmentStatuses } from '#lib/domain/course/employment-status.ts';
import { slug, text } from './parts.ts';

const choiceWords = v.strictObject({
	text,
	consequence: text,
	moved: v.optional(text),
	why: text,
	better: v.optional(text),
	reasons: v.optional(v.strictObject({ for: text, against: text })),
	sanction: v.optional(
		v.strictObject({
			...v.entriesFromList(employmentStatuses, v.optional(text)),
			default: v.optional(text)
		})
	)
});

const sceneWords = v.strictObject({
	heading: text,
	lines: v.array(text),
	choices: v.optional(v.record(slug, choiceWords)),
	roles: v.optional(v.record(slug, text)),
	meaning: v.optional(text)
});

export const scenarioWords = v.strictObject({
	title: text,
	briefing: text,
	characters: v.optional(
		v.record(slug, v.strictObject({ name: text, role: text, appearance: v.optional(text) })),
		{}
	),
	scenes: v.record(slug, sceneWords)
});

export type ScenarioWords = v.InferOutput<typeof scenarioWords>;
export type SceneWords = v.InferOutput<typeof sceneWords>;
export type ChoiceWords = v.InferOutput<typeof choiceWords>;
