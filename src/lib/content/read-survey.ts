import { languages, type Language } from '#lib/domain/course/course.ts';
import { compareIds } from './compare-ids.ts';
import type { Content, ReadActivity, Reader } from './read-activity.ts';
import { reportRepeats } from './report-repeats.ts';
import { surveyFile, surveyWords } from './schemas/survey-file.ts';
import { wordsCompared } from './words-compared.ts';
import { readWords, readYamlFile } from './yaml-file.ts';

export function readSurvey(folder: string, id: string, reader: Reader): ReadActivity | undefined {
	const { report } = reader;
	const file = readYamlFile(`${folder}/survey.yaml`, surveyFile, report);
	if (!file) return undefined;
	const { items } = file.value;
	if (file.value.id !== id) report.error(file.at('id'), `the folder is called "${id}"`);
	const ids = items.map((item) => item.id);
	reportRepeats(ids, (index) => file.at('items', index, 'id'), report);

	const inLanguage = new Map<Language, Content>();
	for (const language of languages) {
		const words = readWords(folder, language, surveyWords, report);
		if (!words) continue;
		const compared = wordsCompared(report, language);
		const told = words.value.items;
		compareIds('item', ids, told, (...item) => words.at('items', ...item), compared);
		if (!compared.isComplete()) continue;
		const asked = items.map((item) => ({ ...item, text: told[item.id] ?? '' }));
		inLanguage.set(language, { kind: 'survey', survey: { id, items: asked } });
	}
	return { counts: 'last', articles: [], inLanguage };
}
