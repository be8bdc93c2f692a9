import type { Module } from '#lib/domain/course/course.ts';
import { firstLanguage } from '../language-gap.ts';
import type { Report } from '../problem.ts';
import type { CourseFile } from '../schemas/course-file.ts';
import type { YamlFile } from '../yaml-file.ts';

const kinds = ['single', 'many', 'true-false', 'order', 'match', 'sort'];

/** Over the whole course, half of the questions are cases, and every kind of question is used. */
export function adviseCourse(
	{ at }: YamlFile<CourseFile>,
	modules: readonly Module[],
	report: Report
): void {
	const questions = modules
		.filter(({ language }) => language === firstLanguage)
		.flatMap(({ activities }) => activities)
		.flatMap((activity) => (activity.kind === 'quiz' ? activity.quiz.questions : []));
	if (questions.length === 0) return;
	const unused = kinds.filter((kind) => !questions.some((question) => question.kind === kind));
	if (unused.length > 0) {
		report.advise(at('id'), `no question of the kind ${unused.join(', ')} in any quiz: add one`);
	}
	const cases = questions.filter(({ level }) => level === 'apply').length;
	if (cases * 2 >= questions.length) return;
	const figure = `${cases} of ${questions.length} questions in all quizzes are about a case`;
	report.advise(at('id'), `${figure} ("level: apply"): let it be half of them`);
}
