import type { Report } from '../problem.ts';
import type { Part } from '../split-sections.ts';
import type { ReadingFile } from '../schemas/reading-file.ts';
import { countWords } from '../count-words.ts';
import { withoutMarks } from '../without-marks.ts';
import type { YamlFile } from '../yaml-file.ts';

const words = { least: 600, most: 1400 };
const longSentence = 24;

/** A reading can be read in one go, and its sentences at the first try. */
export function adviseReading(parts: readonly Part[], report: Report): void {
	const [first] = parts;
	if (!first) return;
	const length = parts.reduce((sum, { body }) => sum + countWords(withoutMarks(body)), 0);
	if (length < words.least || length > words.most) {
		const remedy =
			length < words.least ? 'say more, with examples' : 'shorten it, or cut it in two';
		const wanted = `a reading has ${words.least} to ${words.most}`;
		report.advise(first.place, `${length} words, but ${wanted}: ${remedy}`);
	}
	for (const { heading, body, place } of parts) {
		const mean = meanSentence(body);
		if (mean <= longSentence) continue;
		const found = `sentences of ${Math.round(mean)} words on average in "${heading}"`;
		report.advise(place, `${found}: cut them to ${longSentence} or less`);
	}
}

/** Every section is a place to stop and think. */
export function adviseChecks({ value, at }: YamlFile<ReadingFile>, report: Report): void {
	for (const [index, { id, check }] of value.sections.entries()) {
		if (check) continue;
		report.advise(at('sections', index, 'id'), `the section "${id}" has no "check" to stop at`);
	}
}

/** Words per sentence of what is told; headings and tables tell nothing. */
function meanSentence(body: string): number {
	const told = body
		.split(/\n\s*\n/)
		.filter((paragraph) => !/^\s*[#|]/.test(paragraph))
		.map((paragraph) => paragraph.replaceAll(/\n\s*([-*]|\d+\.)\s/g, '\n\n'))
		.join('\n\n');
	const sentences = withoutMarks(told)
		.split(/[.!?;]["'”’)]*(?:\s|$)|\n\n/)
		.map((sentence) => countWords(sentence))
		.filter((count) => count > 0);
	return sentences.length === 0
		? 0
		: sentences.reduce((sum, count) => sum + count, 0) / sentences.length;
}
