import * as v from 'valibot';
import { scenarioWords, type ScenarioWords } from '#lib/content/schemas/scenario-words.ts';

/**
 * Whatever stands in a file of words, made to fit: a text that is missing or is no text is `''`,
 * so that an author can play a case while it is being written.
 */
export function looseWords(read: unknown): ScenarioWords {
	const strict = v.safeParse(scenarioWords, read);
	return strict.success ? strict.output : v.parse(loose, read ?? {});
}

const text = v.fallback(v.string(), '');
const maybe = v.optional(v.fallback(v.optional(v.string()), undefined));
const records = <Inside extends v.GenericSchema>(inside: Inside) =>
	v.optional(v.pipe(v.unknown(), v.transform(asRecord), v.record(v.string(), inside)), {});

const choice = v.fallback(
	v.pipe(
		v.object({
			text: v.optional(text, ''),
			consequence: v.optional(text, ''),
			why: v.optional(text, ''),
			moved: maybe,
			better: maybe,
			reasons: v.optional(
				v.fallback(
					v.optional(v.object({ for: v.optional(text, ''), against: v.optional(text, '') })),
					undefined
				)
			),
			sanction: v.optional(
				v.fallback(v.optional(v.record(v.string(), v.fallback(v.string(), ''))), undefined)
			)
		}),
		v.transform(withoutUndefined)
	),
	{ text: '', consequence: '', why: '' }
);

const scene = v.fallback(
	v.pipe(
		v.object({
			heading: v.optional(text, ''),
			lines: v.optional(v.fallback(v.array(text), []), []),
			roles: v.optional(v.fallback(v.optional(v.record(v.string(), text)), undefined)),
			choices: records(choice),
			meaning: maybe
		}),
		v.transform(withoutUndefined)
	),
	{ heading: '', lines: [], choices: {} }
);

const character = v.fallback(
	v.pipe(
		v.object({ name: v.optional(text, ''), role: v.optional(text, ''), appearance: maybe }),
		v.transform(withoutUndefined)
	),
	{ name: '', role: '' }
);

const loose = v.fallback(
	v.object({
		title: v.optional(text, ''),
		briefing: v.optional(text, ''),
		characters: records(character),
		scenes: records(scene)
	}),
	{ title: '', briefing: '', characters: {}, scenes: {} }
);

function asRecord(value: unknown): Record<string, unknown> {
	const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
	return isRecord ? (value as Record<string, unknown>) : {};
}

function withoutUndefined<T extends object>(value: T): T {
	return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
