import { assertNever } from '../shared/assert-never.ts';
import type { Question, Responses } from './quiz.ts';
import { listIn, pairsIn } from './response.ts';

export type QuizScore = {
	readonly earned: number;
	readonly possible: number;
	/** earned / possible, 0–1. */
	readonly scaled: number;
	readonly passed: boolean;
	readonly perQuestion: ReadonlyMap<string, number>;
};

/** Scores the drawn questions of one attempt; one that was not answered earns nothing. */
export function scoreQuiz(
	drawn: readonly Question[],
	pass: number,
	responses: Responses
): QuizScore {
	const perQuestion = new Map(
		drawn.map((question) => [question.id, shareEarned(question, responses.get(question.id))])
	);
	const possible = drawn.length;
	// Rounded, so that three thirds make a whole on every machine.
	const earned = rounded([...perQuestion.values()].reduce((sum, share) => sum + share, 0));
	const scaled = possible === 0 ? 0 : rounded(earned / possible);
	return { earned, possible, scaled, passed: scaled >= pass, perQuestion };
}

/** 0–1. Pairs earn by the pair, because each is a judgement of its own; the rest is right or not. */
export function shareEarned(question: Question, response: string | undefined): number {
	if (response === undefined) return 0;
	switch (question.kind) {
		case 'single':
		case 'true-false':
			return response === question.right ? 1 : 0;
		case 'many':
			return sameSet(listIn(response), question.right) ? 1 : 0;
		case 'order':
			return sameList(listIn(response), question.right) ? 1 : 0;
		case 'match':
		case 'sort':
			return shareOfPairs(pairsIn(response), question.right);
		default:
			return assertNever(question);
	}
}

function shareOfPairs(
	given: Readonly<Record<string, string>>,
	right: Readonly<Record<string, string>>
): number {
	const wanted = Object.entries(right);
	const hit = wanted.filter(([id, to]) => Object.hasOwn(given, id) && given[id] === to);
	return rounded(hit.length / wanted.length);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
	const left = new Set(a);
	return left.size === a.length && left.size === b.length && b.every((id) => left.has(id));
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((id, at) => id === b[at]);
}

function rounded(share: number): number {
	return Math.round(share * 1e6) / 1e6;
}
