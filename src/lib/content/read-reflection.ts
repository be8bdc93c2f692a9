import { languages, type Language } from '#lib/domain/course/course.ts';
import { checkArticles } from './check-articles.ts';
import { compareIds } from './compare-ids.ts';
import type { Content, ReadActivity, Reader } from './read-activity.ts';
import { reportRepeats } from './report-repeats.ts';
import { reflectionFile, reflectionWords } from './schemas/reflection-file.ts';
import { wordsCompared } from './words-compared.ts';
import { readWords, readYamlFile } from './yaml-file.ts';

export function readReflection(
	folder: string,
	id: string,
	reader: Reader
): ReadActivity | undefined {
	const { report } = reader;
	const file = readYamlFile(`${folder}/reflection.yaml`, reflectionFile, report);
	if (!file) return undefined;
	const { articles, shortest, checklist } = file.value;
	if (file.value.id !== id) report.error(file.at('id'), `the folder is called "${id}"`);
	reportRepeats(checklist, (index) => file.at('checklist', index), report);
	checkArticles(articles, (index) => file.at('articles', index), reader, 'tells');

	const inLanguage = new Map<Language, Content>();
	for (const language of languages) {
		const words = readWords(folder, language, reflectionWords, report);
		if (!words) continue;
		const compared = wordsCompared(report, language);
		const { prompt, material, example, checklist: told } = words.value;
		compareIds('item', checklist, told, (...item) => words.at('checklist', ...item), compared);
		if (!compared.isComplete()) continue;
		const items = checklist.flatMap((item) => {
			const text = told[item];
			return text ? [{ id: item, ...text }] : [];
		});
		const reflection = { id, prompt, material, shortest, checklist: items, articles };
		inLanguage.set(language, {
			kind: 'reflection',
			reflection: { ...reflection, ...(example !== undefined && { example }) }
		});
	}
	return { counts: 'last', articles, inLanguage };
}
