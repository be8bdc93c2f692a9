import type { Attempt } from '#lib/domain/progress/attempt.ts';
import type { Responses } from '#lib/domain/quiz/quiz.ts';
import { hasOtherAnswers, noAnswers, withAnswer } from './moved-on.ts';

const notBegun = { responses: noAnswers, end: undefined, answers: 0 };

type Known = { readonly responses: Responses; readonly handedIn: boolean };

/**
 * Where a quiz or a form on this screen begins. It stays the same while this screen answers, and moves when
 * the log holds what this screen did not do: when it opens, and when another tab goes on.
 */
export function quizInLog(attempt: () => Attempt | undefined) {
	/** What this screen has recorded or is recording; the log may be a moment behind it. */
	let own: Known = { responses: noAnswers, handedIn: false };
	let from = own;
	let answers = 0;
	const start = $derived.by(() => {
		const { responses, end, answers: logged } = attempt() ?? notBegun;
		const handedIn = end !== undefined;
		if (hasOtherAnswers(responses, own.responses) || (handedIn && !own.handedIn)) {
			own = from = { responses, handedIn };
			answers = logged;
		}
		return from;
	});

	/** Takes a change as this screen's own, unless recording it fails. */
	async function as(next: Known, record: () => Promise<void>) {
		const before = own;
		own = next;
		try {
			await record();
		} catch (cause) {
			own = before;
			throw cause;
		}
	}

	return {
		get start() {
			return start;
		},
		/** Answers of the attempt that are surely in the log, re-answers included. */
		get answers() {
			return Math.max(answers, attempt()?.answers ?? 0);
		},
		async answer(question: string, response: string, record: () => Promise<void>) {
			await as({ ...own, responses: withAnswer(own.responses, question, response) }, record);
			answers += 1;
		},
		handIn: (record: () => Promise<void>) => as({ ...own, handedIn: true }, record)
	};
}
