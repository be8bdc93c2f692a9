import { assertNever } from '#lib/domain/shared/assert-never.ts';
import type { Place, Report } from './problem.ts';
import { reportRepeats } from './report-repeats.ts';
import type { QuestionFacts, QuizFile } from './schemas/quiz-file.ts';
import type { YamlFile } from './yaml-file.ts';

type At = (...keys: (string | number)[]) => Place;

/** Whether the right answers are among the options, and the pool is large enough to draw from. */
export function checkQuizFacts({ value, at }: YamlFile<QuizFile>, report: Report): void {
	const pool = Object.keys(value.questions).length;
	if (value.draw > pool) {
		report.error(at('draw'), `draws ${value.draw} questions from a pool of ${pool}`);
	}
	for (const [id, question] of Object.entries(value.questions)) {
		checkQuestionFacts(question, (...keys) => at('questions', id, ...keys), report);
	}
}

export function checkQuestionFacts(question: QuestionFacts, at: At, report: Report): void {
	if (question.kind !== 'true-false') {
		reportRepeats(question.options, (index) => at('options', index), report);
	}
	checkRight(question, at, report);
}

function checkRight(question: QuestionFacts, at: At, report: Report): void {
	switch (question.kind) {
		case 'true-false':
			return; // the schema has said it all
		case 'single':
			wantAmong(question.options, question.right, at('right'), report);
			return;
		case 'many':
			for (const [index, id] of question.right.entries()) {
				wantAmong(question.options, id, at('right', index), report);
			}
			reportRepeats(question.right, (index) => at('right', index), report);
			return;
		case 'order': {
			const asked = [...question.options].sort().join(', ');
			if ([...question.right].sort().join(', ') !== asked) {
				report.error(at('right'), `"right" names each option once: ${asked}`);
			}
			return;
		}
		case 'match':
			reportRepeats(question.targets, (index) => at('targets', index), report);
			wantEach(question.options, question.right, at, report);
			for (const [option, target] of Object.entries(question.right)) {
				wantAmong(question.targets, target, at('right', option), report);
			}
			return;
		case 'sort':
			wantEach(question.options, question.right, at, report);
			return;
		default:
			assertNever(question);
	}
}

function wantAmong(options: readonly string[], id: string, place: Place, report: Report): void {
	if (options.includes(id)) return;
	report.error(place, `"${id}" is not one of ${options.join(', ')}`);
}

function wantEach(
	options: readonly string[],
	right: Readonly<Record<string, string>>,
	at: At,
	report: Report
): void {
	for (const option of options) {
		if (!Object.hasOwn(right, option)) report.error(at('right'), `"${option}" has no answer`);
	}
	for (const option of Object.keys(right)) {
		if (!options.includes(option)) {
			report.error(at('right', option), `"${option}" is not one of ${options.join(', ')}`);
		}
	}
}
