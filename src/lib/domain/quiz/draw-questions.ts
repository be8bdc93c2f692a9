import { seededShuffle } from '../shared/seeded-shuffle.ts';
import type { Question, Quiz } from './quiz.ts';

/** The questions of one attempt. The attempt's registration is the seed, so the server draws the same. */
export function drawQuestions(quiz: Quiz, registration: string): readonly Question[] {
	return seededShuffle(quiz.questions, registration)
		.slice(0, quiz.draw)
		.map((question) => withShuffledOptions(question, registration));
}

function withShuffledOptions(question: Question, registration: string): Question {
	if (question.kind === 'true-false') return question;
	const options = seededShuffle(question.options, `${registration}/${question.id}`);
	if (question.kind !== 'match') return { ...question, options };
	const targets = seededShuffle(question.targets, `${registration}/${question.id}/targets`);
	return { ...question, options, targets };
}
