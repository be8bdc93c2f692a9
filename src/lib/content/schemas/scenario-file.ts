import * as v from 'valibot';
import { moods, portraits } from '#lib/domain/scenario/portraits.ts';
import {
	forms,
	gestures,
	meterIds,
	outcomes,
	stages,
	verdicts
} from '#lib/domain/scenario/scenario.ts';
import { articleId, covered, share, slug } from './parts.ts';

const meterId = v.picklist(meterIds);
const level = v.pipe(
	v.number(),
	v.minValue(0, 'a meter runs from 0 to 100'),
	v.maxValue(100, 'a meter runs from 0 to 100')
);
const move = v.pipe(
	v.number(),
	v.minValue(-100, 'an effect is between -100 and 100'),
	v.maxValue(100, 'an effect is between -100 and 100')
);

const condition = v.union(
	[
		v.strictObject({ flag: slug }),
		v.strictObject({ notFlag: slug }),
		v.strictObject({ meter: meterId, atLeast: level }),
		v.strictObject({ meter: meterId, atMost: level })
	],
	'a condition is one of { flag: … }, { notFlag: … }, { meter: …, atLeast: … }, { meter: …, atMost: … }'
);

const road = v.strictObject({ when: v.optional(condition), to: slug });

const choice = v.strictObject({
	id: slug,
	verdict: v.picklist(verdicts),
	effects: v.optional(v.strictObject(v.entriesFromList(meterIds, v.optional(move))), {}),
	sets: v.optional(v.array(slug), []),
	requires: v.optional(condition),
	redLine: v.optional(v.boolean(), false),
	gesture: v.optional(v.picklist(gestures)),
	articles: v.pipe(v.array(articleId), v.minLength(1, 'a choice cites at least one article')),
	to: v.union(
		[slug, v.pipe(v.array(road), v.minLength(1))],
		'"to" is the id of a scene, or a list of { when: …, to: … } that ends with { to: … }'
	)
});

/** Who says a line, and how: `camat` or `camat/mendesak`. */
const speaker = v.pipe(
	v.string(),
	v.regex(
		new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*(/(${moods.join('|')}))?$`),
		`a speaker is written camat, or with a mood camat/${moods[1]} (${moods.join(', ')})`
	)
);

const timer = v.strictObject({
	seconds: v.pipe(
		v.number(),
		v.integer('whole seconds'),
		v.minValue(20, 'nobody decides in less than 20 seconds'),
		v.maxValue(300, 'at most 300 seconds')
	),
	otherwise: slug
});

const scene = v.strictObject({
	form: v.picklist(forms),
	as: v.optional(slug),
	speakers: v.pipe(v.array(speaker), v.minLength(1, 'a scene needs at least one line')),
	timer: v.optional(timer),
	choices: v.optional(v.array(choice)),
	roles: v.optional(v.array(v.strictObject({ character: slug, to: slug }))),
	ending: v.optional(v.picklist(outcomes))
});

export const scenarioFile = v.strictObject({
	id: slug,
	stage: v.picklist(stages),
	pass: share,
	meters: v.optional(v.strictObject(v.entriesFromList(meterIds, v.optional(level))), {}),
	characters: v.optional(
		v.array(v.strictObject({ id: slug, portrait: v.optional(v.picklist(portraits)) })),
		[]
	),
	...covered,
	start: slug,
	scenes: v.record(slug, scene)
});

export type ScenarioFile = v.InferOutput<typeof scenarioFile>;
export type SceneFacts = ScenarioFile['scenes'][string];
export type ChoiceFacts = NonNullable<SceneFacts['choices']>[number];
