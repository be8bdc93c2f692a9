import type { Report } from './problem.ts';
import type { QuizFile } from './schemas/quiz-file.ts';
import type { QuizWords } from './schemas/quiz-words.ts';
import type { YamlFile } from './yaml-file.ts';

/** Fewer questions than this say nothing about a habit. */
const enough = 5;

/** Warns when choosing the longest option would usually be right. */
export function checkQuizGiveaways(
	facts: QuizFile,
	{ value, at }: YamlFile<QuizWords>,
	report: Report
): void {
	let asked = 0;
	let longestIsRight = 0;
	for (const [id, question] of Object.entries(facts.questions)) {
		if (question.kind !== 'single') continue;
		const lengths = question.options.map((option) => ({
			option,
			length: value.questions[id]?.options[option]?.text?.length ?? 0
		}));
		const right = lengths.find(({ option }) => option === question.right);
		if (!right) continue;
		asked += 1;
		const others = lengths.filter((option) => option !== right);
		if (others.every(({ length }) => length < right.length)) longestIsRight += 1;
	}
	if (asked >= enough && longestIsRight / asked > 0.6) {
		const figure = `${longestIsRight} of ${asked} (${percent(longestIsRight, asked)})`;
		const message = `the longest option is the right one in ${figure} single questions`;
		report.warn(at('questions'), `${message}: lengths give the answer away`);
	}
}

/** Warns when one answer to the statements is right far more often than the other. */
export function checkQuizBalance({ value, at }: YamlFile<QuizFile>, report: Report): void {
	const rights = Object.values(value.questions).flatMap((question) =>
		question.kind === 'true-false' ? [question.right] : []
	);
	if (rights.length < enough) return;
	const most = Math.max(...['benar', 'salah'].map((id) => rights.filter((r) => r === id).length));
	if (most / rights.length <= 0.7) return;
	const figure = `${most} of ${rights.length} (${percent(most, rights.length)})`;
	report.warn(at('questions'), `the same answer is right in ${figure} true-false questions`);
}

function percent(part: number, whole: number): string {
	return `${Math.round((part / whole) * 100)} %`;
}
