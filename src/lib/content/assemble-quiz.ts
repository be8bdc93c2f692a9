import type { Language } from '#lib/domain/course/course.ts';
import type { Question, Quiz } from '#lib/domain/quiz/quiz.ts';
import { assertNever } from '#lib/domain/shared/assert-never.ts';
import { optionsOf } from './options-of.ts';
import type { QuestionFacts, QuizFile } from './schemas/quiz-file.ts';
import type { QuestionWords, QuizWords } from './schemas/quiz-words.ts';

/** What the two answers to a statement are called, unless the author says otherwise. */
const trueFalse: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
	id: { benar: 'Benar', salah: 'Salah' },
	en: { benar: 'True', salah: 'False' }
};

/** Facts and words together. The words must be complete. */
export function assembleQuiz(facts: QuizFile, words: QuizWords, language: Language): Quiz {
	const { id, draw, pass, questions } = facts;
	return {
		id,
		draw,
		pass,
		questions: Object.entries(questions).map(([questionId, question]) =>
			questionFrom(questionId, question, words.questions[questionId], language)
		)
	};
}

export function questionFrom(
	id: string,
	facts: QuestionFacts,
	words: QuestionWords | undefined,
	language: Language
): Question {
	const { level, difficulty, articles } = facts;
	const options = optionsOf(facts).map((option) => ({
		id: option,
		text: words?.options[option]?.text ?? trueFalse[language][option] ?? '',
		reason: words?.options[option]?.reason ?? ''
	}));
	const asked = { id, prompt: words?.prompt ?? '', level, difficulty, articles, options };
	switch (facts.kind) {
		case 'single':
			return { ...asked, kind: 'single', right: facts.right };
		case 'true-false':
			return { ...asked, kind: 'true-false', right: facts.right };
		case 'many':
		case 'order':
			return { ...asked, kind: facts.kind, right: facts.right };
		case 'match': {
			const targets = facts.targets.map((target) => ({
				id: target,
				text: words?.targets?.[target] ?? ''
			}));
			return { ...asked, kind: 'match', targets, right: facts.right };
		}
		case 'sort':
			return { ...asked, kind: 'sort', right: facts.right };
		default:
			return assertNever(facts);
	}
}
