import * as v from 'valibot';
import { baskets, levels } from '#lib/domain/quiz/quiz.ts';
import { articleId, countable, covered, share, slug } from './parts.ts';

const options = v.pipe(v.array(slug), v.minLength(2, 'a question needs at least two options'));

const asked = {
	level: v.picklist(levels),
	difficulty: v.picklist([1, 2, 3]),
	articles: v.pipe(v.array(articleId), v.minLength(1, 'a question cites at least one article')),
	...covered
};

export const questionFacts = v.variant('kind', [
	v.strictObject({ kind: v.literal('single'), ...asked, options, right: slug }),
	v.strictObject({
		kind: v.literal('many'),
		...asked,
		options,
		right: v.pipe(v.array(slug), v.minLength(1, 'at least one option is right'))
	}),
	v.strictObject({
		kind: v.literal('true-false'),
		...asked,
		right: v.picklist(['benar', 'salah'])
	}),
	v.strictObject({ kind: v.literal('order'), ...asked, options, right: v.array(slug) }),
	v.strictObject({
		kind: v.literal('match'),
		...asked,
		options,
		targets: v.pipe(v.array(slug), v.minLength(2, 'a match needs at least two targets')),
		right: v.record(slug, slug)
	}),
	v.strictObject({
		kind: v.literal('sort'),
		...asked,
		options,
		right: v.record(slug, v.picklist(baskets))
	})
]);

export const quizFile = v.strictObject({
	id: slug,
	draw: countable,
	pass: share,
	counts: v.optional(v.picklist(['best', 'first', 'last']), 'best'),
	questions: v.record(slug, questionFacts)
});

export type QuizFile = v.InferOutput<typeof quizFile>;
export type QuestionFacts = QuizFile['questions'][string];
