import type { Language } from '#lib/domain/course/course.ts';
import { compareIds, type IdsCompared } from './compare-ids.ts';
import { reportGap } from './language-gap.ts';
import { optionsOf } from './options-of.ts';
import type { Place, Report } from './problem.ts';
import type { QuestionFacts, QuizFile } from './schemas/quiz-file.ts';
import type { QuestionWords, QuizWords } from './schemas/quiz-words.ts';
import type { YamlFile } from './yaml-file.ts';

/** Whether every question, option and target has its words; two questions must not ask the same. */
export function checkQuizWords(
	facts: QuizFile,
	{ value, at }: YamlFile<QuizWords>,
	language: Language,
	report: Report
): boolean {
	let complete = true;
	const compared: IdsCompared = {
		missing: (place, message) => {
			reportGap(report, language, place, message);
			complete = false;
		},
		strange: (place, message) => report.error(place, message)
	};
	const ids = Object.keys(facts.questions);
	compareIds('question', ids, value.questions, (...id) => at('questions', ...id), compared);

	const prompts = new Map<string, string>();
	for (const [id, question] of Object.entries(facts.questions)) {
		const words = value.questions[id];
		if (!words) continue;
		checkQuestionWords(question, words, (...keys) => at('questions', id, ...keys), compared);
		const prompt = words.prompt.toLowerCase().replaceAll(/\s+/g, ' ');
		const twin = prompts.get(prompt);
		if (twin !== undefined) {
			report.error(at('questions', id, 'prompt'), `"${twin}" asks the same question`);
		}
		prompts.set(prompt, id);
	}
	return complete;
}

/** Whether every option and target has its words. */
export function checkQuestionWords(
	question: QuestionFacts,
	words: QuestionWords,
	at: (...keys: string[]) => Place,
	compared: IdsCompared
): void {
	const options = optionsOf(question);
	compareIds('option', options, words.options, (...id) => at('options', ...id), compared);
	for (const option of options) {
		const told = words.options[option];
		if (question.kind === 'true-false' || !told || told.text !== undefined) continue;
		compared.missing(at('options', option), '"text" is missing');
	}
	const targets = question.kind === 'match' ? question.targets : [];
	compareIds('target', targets, words.targets ?? {}, (...id) => at('targets', ...id), compared);
}
