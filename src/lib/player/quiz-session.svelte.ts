import { SvelteMap } from 'svelte/reactivity';
import { drawQuestions } from '#lib/domain/quiz/draw-questions.ts';
import type { Quiz, Responses } from '#lib/domain/quiz/quiz.ts';
import { scoreQuiz, type QuizScore } from '#lib/domain/quiz/score-quiz.ts';
import { isComplete } from './is-complete.ts';
import { saving } from './saving.svelte.ts';

type Options = {
	readonly quiz: Quiz;
	/** The attempt; its questions are drawn from it, the same on every device. */
	readonly registration: string;
	readonly responses?: Responses;
	readonly handedIn?: boolean;
	/** An answer is shown as saved, and the quiz as handed in, only after these resolve. */
	readonly onanswer?: (questionId: string, response: string) => Promise<void>;
	readonly onhandin?: (score: QuizScore, responses: Responses) => Promise<void>;
};

export type QuizSession = ReturnType<typeof startQuiz>;

/** One learner answering one draw of questions, in any order, until it is handed in. */
export function startQuiz(options: Options) {
	const { quiz, registration, onanswer, onhandin } = options;
	const before = options.responses;
	const questions = drawQuestions(quiz, registration);
	const responses = new SvelteMap(before);
	/** Picked on the screen, not yet durable. */
	const drafts = new SvelteMap<string, string>();
	const save = saving();
	let writing = Promise.resolve();
	let at = $state(firstIncomplete());
	let phase: 'answering' | 'reviewing' | 'handed-in' = $state(
		options.handedIn === true ? 'handed-in' : 'answering'
	);

	function firstIncomplete() {
		const first = questions.findIndex(
			(question) => !isComplete(question, before?.get(question.id))
		);
		return Math.max(0, first);
	}

	/** Writes what is picked, one answer at a time; of a quick series only the newest. */
	async function write(): Promise<void> {
		const [draft] = drafts;
		if (!draft || save.busy !== undefined) return;
		const [id, response] = draft;
		await save.first(id, onanswer && (() => onanswer(id, response)), () => {
			responses.set(id, response);
			if (drafts.get(id) === response) drafts.delete(id);
			writing = write();
		});
	}

	/** Nobody leaves an answer behind that is not durable. */
	async function leave(then: () => void) {
		while (save.busy !== undefined) await writing;
		await writing;
		if (drafts.size === 0) then();
	}

	return {
		quiz,
		questions,
		save,
		get responses(): Responses {
			return responses;
		},
		/** What the screen shows for a question, saved or about to be. */
		shown: (questionId: string) => drafts.get(questionId) ?? responses.get(questionId),
		isSaved: (questionId: string) => responses.has(questionId) && !drafts.has(questionId),
		get phase() {
			return phase;
		},
		get at() {
			return at;
		},
		get question() {
			return questions[at];
		},
		/** Numbers of the questions without a complete answer. */
		get unanswered(): readonly number[] {
			return questions.flatMap((question, number) =>
				isComplete(question, responses.get(question.id)) ? [] : [number]
			);
		},
		get score() {
			return scoreQuiz(questions, quiz.pass, responses);
		},
		answer(questionId: string, response: string) {
			if (phase === 'handed-in') return Promise.resolve();
			drafts.set(questionId, response);
			if (save.busy === undefined) writing = write();
			return writing;
		},
		goTo: (number: number) =>
			leave(() => {
				if (phase === 'handed-in' || !questions[number]) return;
				at = number;
				phase = 'answering';
			}),
		review: () =>
			leave(() => {
				if (phase === 'answering') phase = 'reviewing';
			}),
		handIn() {
			const score = scoreQuiz(questions, quiz.pass, responses);
			return save.first('hand-in', onhandin && (() => onhandin(score, responses)), () => {
				phase = 'handed-in';
			});
		}
	};
}
