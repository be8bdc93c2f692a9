import type { Language } from '#lib/domain/course/course.ts';
import type { Question } from '#lib/domain/quiz/quiz.ts';
import { questionFrom } from './assemble-quiz.ts';
import { checkQuestionWords } from './check-quiz-words.ts';
import { compareIds } from './compare-ids.ts';
import type { Reader } from './read-activity.ts';
import { readingWords, type ReadingFile } from './schemas/reading-file.ts';
import { wordsCompared } from './words-compared.ts';
import { readWords } from './yaml-file.ts';

/** The questions to stop at, by section. `undefined` if any lacks its words. */
export function checksIn(
	folder: string,
	language: Language,
	{ sections }: ReadingFile,
	{ report }: Reader
): ReadonlyMap<string, Question> | undefined {
	const asked = sections.flatMap(({ id, check }) => (check ? [[id, check] as const] : []));
	if (asked.length === 0) return new Map();
	const words = readWords(folder, language, readingWords, report);
	if (!words) return undefined;
	const { value, at } = words;
	const compared = wordsCompared(report, language);
	const ids = asked.map(([id]) => id);
	compareIds('check', ids, value.checks, (...id) => at('checks', ...id), compared);
	for (const [id, check] of asked) {
		const told = value.checks[id];
		if (told) checkQuestionWords(check, told, (...keys) => at('checks', id, ...keys), compared);
	}
	if (!compared.isComplete()) return undefined;
	return new Map(
		asked.map(([id, check]) => [id, questionFrom(id, check, value.checks[id], language)])
	);
}
