import { languages, type Language } from '#lib/domain/course/course.ts';
import { checkArticles } from './check-articles.ts';
import { compareIds } from './compare-ids.ts';
import type { Content, ReadActivity, Reader } from './read-activity.ts';
import { reportRepeats } from './report-repeats.ts';
import { pledgeFile, pledgeWords } from './schemas/pledge-file.ts';
import { wordsCompared } from './words-compared.ts';
import { readWords, readYamlFile } from './yaml-file.ts';

export function readPledge(folder: string, id: string, reader: Reader): ReadActivity | undefined {
	const { report } = reader;
	const file = readYamlFile(`${folder}/pledge.yaml`, pledgeFile, report);
	if (!file) return undefined;
	const { articles, points } = file.value;
	if (file.value.id !== id) report.error(file.at('id'), `the folder is called "${id}"`);
	reportRepeats(points, (index) => file.at('points', index), report);
	checkArticles(articles, (index) => file.at('articles', index), reader, 'decides');

	const inLanguage = new Map<Language, Content>();
	for (const language of languages) {
		const words = readWords(folder, language, pledgeWords, report);
		if (!words) continue;
		const compared = wordsCompared(report, language);
		const { opening, closing, points: told } = words.value;
		compareIds('point', points, told, (...point) => words.at('points', ...point), compared);
		if (!compared.isComplete()) continue;
		const promised = points.map((point) => ({ id: point, text: told[point] ?? '' }));
		const pledge = { id, opening, points: promised, closing, articles };
		inLanguage.set(language, { kind: 'pledge', pledge });
	}
	return { counts: 'last', articles, inLanguage };
}
