import type { Place, Report } from '../problem.ts';
import type { QuizFile } from '../schemas/quiz-file.ts';
import type { YamlFile } from '../yaml-file.ts';
import { positionHabit } from './position-habit.ts';

const pool = 20;

/** A pool that two attempts do not exhaust, and right answers that have no favourite place. */
export function adviseQuiz({ value, at }: YamlFile<QuizFile>, report: Report): void {
	const questions = Object.values(value.questions);
	if (questions.length < pool) {
		const message = `${questions.length} questions are few: have ${pool} or more to draw from`;
		report.advise(at('questions'), message);
	}
	adviseLevels(questions, at('questions'), report);
	const habit = positionHabit(
		questions.flatMap((question) =>
			question.kind === 'single' ? question.options.indexOf(question.right) : []
		)
	);
	if (habit) report.advise(at('questions'), `the right one ${habit} single questions: move some`);
}

/** Knowing a rule is not yet knowing what to do. */
function adviseLevels(
	questions: readonly { readonly level: string }[],
	place: Place,
	report: Report
): void {
	const cases = questions.filter(({ level }) => level === 'apply').length;
	if (cases * 2 >= questions.length) return;
	const figure = `${cases} of ${questions.length} questions are about a case ("level: apply")`;
	report.advise(place, `${figure}: let it be half of them`);
}
