import { languages, type Language } from '#lib/domain/course/course.ts';
import { assembleQuiz } from './assemble-quiz.ts';
import { checkArticles } from './check-articles.ts';
import { coverOf } from './cover.ts';
import { checkQuizFacts } from './check-quiz-facts.ts';
import { checkQuizWords } from './check-quiz-words.ts';
import { checkQuizBalance, checkQuizGiveaways } from './check-quiz-giveaways.ts';
import type { Content, ReadActivity, Reader } from './read-activity.ts';
import { adviseQuiz } from './rules/advise-quiz.ts';
import { quizFile } from './schemas/quiz-file.ts';
import { quizWords } from './schemas/quiz-words.ts';
import { readWords, readYamlFile } from './yaml-file.ts';

export function readQuiz(folder: string, id: string, reader: Reader): ReadActivity | undefined {
	const { report } = reader;
	const file = readYamlFile(`${folder}/quiz.yaml`, quizFile, report);
	if (!file) return undefined;
	const facts = file.value;
	if (facts.id !== id) report.error(file.at('id'), `the folder is called "${id}"`);
	checkQuizFacts(file, report);
	checkQuizBalance(file, report);
	adviseQuiz(file, report);

	const articles = new Set<string>();
	for (const [questionId, question] of Object.entries(facts.questions)) {
		const at = (index: number) => file.at('questions', questionId, 'articles', index);
		checkArticles(question.articles, at, reader, 'decides');
		for (const article of question.articles) articles.add(article);
	}

	const inLanguage = new Map<Language, Content>();
	for (const language of languages) {
		const words = readWords(folder, language, quizWords, report);
		if (!words) continue;
		const complete = checkQuizWords(facts, words, language, report);
		checkQuizGiveaways(facts, words, report);
		if (!complete) continue;
		inLanguage.set(language, { kind: 'quiz', quiz: assembleQuiz(facts, words.value, language) });
	}
	const covers = Object.entries(facts.questions).flatMap(([questionId, question]) =>
		coverOf(`/${questionId}`, 'tests', question)
	);
	return { counts: facts.counts, articles: [...articles], inLanguage, covers };
}
