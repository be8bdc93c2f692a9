import { existsSync } from 'node:fs';
import { languages, type Language, type Module } from '#lib/domain/course/course.ts';
import { referencePlace, type AskedOften, type Term } from '#lib/domain/reference/reference.ts';
import { checkArticles } from './check-articles.ts';
import { compareIds } from './compare-ids.ts';
import type { Reader } from './read-activity.ts';
import { faqFile, faqWords, glossaryFile, glossaryWords } from './schemas/reference-file.ts';
import { wordsCompared } from './words-compared.ts';
import { readWords, readYamlFile } from './yaml-file.ts';

/**
 * Glossary, FAQ and every regulation as a module of no course, in each language that is complete.
 * None at all where the folder is not there.
 */
export function readReference(folder: string, reader: Reader): readonly Module[] {
	if (!existsSync(folder)) return [];
	const terms = termsIn(`${folder}/glossary`, reader);
	const questions = questionsIn(`${folder}/faq`, reader);
	return languages.flatMap((language): Module[] => {
		const [told, asked] = [terms.get(language), questions.get(language)];
		const articles = reader.registry?.articlesIn(language);
		if (!told || !asked || !articles) return [];
		const { course, module: id } = referencePlace;
		return [
			{
				...{ course, id, language, articles },
				...{ title: '', summary: '', objectives: [], creditMinutes: 0, activities: [] },
				reference: { terms: told, questions: asked }
			}
		];
	});
}

function termsIn(folder: string, reader: Reader): ReadonlyMap<Language, readonly Term[]> {
	const { report } = reader;
	const inLanguage = new Map<Language, readonly Term[]>();
	const file = readYamlFile(`${folder}/glossary.yaml`, glossaryFile, report);
	if (!file) return inLanguage;
	const { terms } = file.value;
	for (const [id, { articles, see }] of Object.entries(terms)) {
		checkArticles(articles, (at) => file.at('terms', id, 'articles', at), reader, 'tells');
		for (const [at, other] of see.entries()) {
			if (other !== id && Object.hasOwn(terms, other)) continue;
			report.error(file.at('terms', id, 'see', at), `there is no other term "${other}"`);
		}
	}
	for (const language of languages) {
		const words = readWords(folder, language, glossaryWords, report);
		if (!words) continue;
		const compared = wordsCompared(report, language);
		compareIds('term', Object.keys(terms), words.value, (...id) => words.at(...id), compared);
		if (!compared.isComplete()) continue;
		const told = Object.entries(terms).flatMap(([id, facts]) => {
			const told = words.value[id];
			return told ? [{ id, ...facts, ...told }] : [];
		});
		inLanguage.set(
			language,
			told.sort((a, b) => a.term.localeCompare(b.term, language))
		);
	}
	return inLanguage;
}

function questionsIn(folder: string, reader: Reader): ReadonlyMap<Language, readonly AskedOften[]> {
	const { report } = reader;
	const inLanguage = new Map<Language, readonly AskedOften[]>();
	const file = readYamlFile(`${folder}/faq.yaml`, faqFile, report);
	if (!file) return inLanguage;
	const { questions } = file.value;
	for (const [id, { articles }] of Object.entries(questions)) {
		checkArticles(articles, (at) => file.at('questions', id, 'articles', at), reader, 'tells');
	}
	for (const language of languages) {
		const words = readWords(folder, language, faqWords, report);
		if (!words) continue;
		const compared = wordsCompared(report, language);
		const ids = Object.keys(questions);
		compareIds('question', ids, words.value, (...id) => words.at(...id), compared);
		if (!compared.isComplete()) continue;
		const asked = Object.entries(questions).flatMap(([id, facts]) => {
			const told = words.value[id];
			return told ? [{ id, ...facts, ...told }] : [];
		});
		inLanguage.set(language, asked);
	}
	return inLanguage;
}
