import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { languages, type Language, type Section } from '#lib/domain/course/course.ts';
import { checkArticles } from './check-articles.ts';
import { checkQuestionFacts } from './check-quiz-facts.ts';
import { checksIn } from './checks-in.ts';
import { countWords } from './count-words.ts';
import { coverOf } from './cover.ts';
import { firstLanguage, reportGap, reportMissingFile } from './language-gap.ts';
import { startOf, type Place } from './problem.ts';
import type { Content, ReadActivity, Reader } from './read-activity.ts';
import { renderMarkdown } from './render-markdown.ts';
import { reportRepeats } from './report-repeats.ts';
import { readingFile, type ReadingFile } from './schemas/reading-file.ts';
import { adviseChecks, adviseReading } from './rules/advise-reading.ts';
import { splitSections } from './split-sections.ts';
import { withoutMarks } from './without-marks.ts';
import { readYamlFile } from './yaml-file.ts';

export function readReading(folder: string, reader: Reader): ReadActivity | undefined {
	const { report } = reader;
	const file = readYamlFile(`${folder}/reading.yaml`, readingFile, report);
	if (!file) return undefined;
	const { sections } = file.value;
	reportRepeats(
		sections.map(({ id }) => id),
		(index) => file.at('sections', index, 'id'),
		report
	);
	for (const [section, { articles }] of sections.entries()) {
		const at = (index: number) => file.at('sections', section, 'articles', index);
		checkArticles(articles, at, reader, 'tells');
	}
	for (const [section, { check }] of sections.entries()) {
		if (!check) continue;
		const at = (...keys: (string | number)[]) => file.at('sections', section, 'check', ...keys);
		checkQuestionFacts(check, at, report);
		checkArticles(check.articles, (index) => at('articles', index), reader, 'decides');
	}
	adviseChecks(file, report);
	const inLanguage = new Map<Language, Content>();
	for (const language of languages) {
		const told = sectionsIn(`${folder}/${language}.md`, language, file.value, reader);
		const checks = checksIn(folder, language, file.value, reader);
		if (!told || !checks) continue;
		const withChecks = told.map((section) => {
			const check = checks.get(section.id);
			return check ? { ...section, check } : section;
		});
		inLanguage.set(language, { kind: 'reading', reading: { sections: withChecks } });
	}
	const articles = [
		...new Set(sections.flatMap(({ articles, check }) => [...articles, ...(check?.articles ?? [])]))
	];
	const covers = sections.flatMap(({ id, check, ...section }) => [
		...coverOf(`/${id}`, 'teaches', section),
		...(check ? coverOf(`/${id}/check`, 'tests', check) : [])
	]);
	return { counts: 'best', articles, inLanguage, covers };
}

/** `undefined` if the text is not there, or its sections are not those of the facts. */
function sectionsIn(
	path: string,
	language: Language,
	facts: ReadingFile,
	{ report }: Reader
): readonly Section[] | undefined {
	if (!existsSync(path)) {
		reportMissingFile(report, language, dirname(path), startOf(path));
		return undefined;
	}
	const text = readFileSync(path, 'utf8');
	report.keep({ file: path, language, text, words: countWords(withoutMarks(text)) });
	const parts = splitSections(path, text, report);
	if (language === firstLanguage) adviseReading(parts, report);
	const wanted = facts.sections.map(({ id }) => id);
	const found = parts.map(({ id }) => id);
	if (wanted.join() !== found.join()) {
		const { place, message } = difference(path, wanted, parts);
		reportGap(report, language, place, message);
		return undefined;
	}
	return facts.sections.map(({ id, articles }, index) => {
		const part = parts[index];
		const { html, cited } = renderMarkdown(path, part?.body ?? '', part?.line ?? 1, report);
		for (const { article, place } of cited) {
			if (articles.includes(article)) continue;
			report.error(place, `reading.yaml does not list "${article}" for the section "${id}"`);
		}
		return { id, heading: part?.heading ?? '', html, articles };
	});
}

function difference(
	path: string,
	wanted: readonly string[],
	parts: readonly { readonly id: string; readonly place: Place }[]
): { place: Place; message: string } {
	const at = wanted.findIndex((id, index) => parts[index]?.id !== id);
	const place = (parts[at < 0 ? wanted.length : at] ?? parts.at(-1))?.place ?? startOf(path);
	const message =
		at < 0
			? 'reading.yaml has no more sections than the ones before this one'
			: `reading.yaml wants the section "${wanted[at]}" next: write "## … {#${wanted[at]}}"`;
	return { place, message };
}
