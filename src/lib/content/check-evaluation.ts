import type { Activity } from '#lib/domain/course/course.ts';
import type { Evaluation } from '#lib/domain/course/evaluation.ts';
import type { Question, Quiz } from '#lib/domain/quiz/quiz.ts';
import type { Report } from './problem.ts';
import type { ReadModule } from './read-module.ts';
import type { CourseFile } from './schemas/course-file.ts';
import type { YamlFile } from './yaml-file.ts';

const parts = ['before', 'after', 'survey'] as const satisfies readonly (keyof Evaluation)[];
const kinds = { before: 'quiz', after: 'quiz', survey: 'survey' } as const;

/** Whether a course is evaluated by things that are there, and its two tests can be compared. */
export function checkEvaluation(
	{ value, at }: YamlFile<CourseFile>,
	modules: readonly ReadModule[],
	report: Report
): void {
	const { evaluation } = value;
	if (!evaluation) return;
	for (const part of parts) {
		const named = evaluation[part];
		if (named === undefined) continue;
		const place = at('evaluation', part);
		const [moduleId, id] = named.split('/');
		const rule = modules.find((module) => module.rule.id === moduleId)?.rule;
		const kind = rule?.activities.find((activity) => activity.id === id)?.kind;
		if (kind === undefined) report.error(place, `there is no activity "${named}"`);
		else if (kind !== kinds[part]) {
			report.error(place, `"${named}" is a ${kind}, but "${part}" names a ${kinds[part]}`);
		}
	}
	const place = at('evaluation', 'after');
	if (evaluation.before === evaluation.after) {
		report.error(place, 'the test after the course is another one than the test before it');
		return;
	}
	const before = quizIn(modules, evaluation.before);
	const after = quizIn(modules, evaluation.after);
	// A quiz that cannot be read has been reported already.
	if (!before || !after) return;
	for (const difference of differencesOf(before, after)) report.error(place, difference);
}

function quizIn(modules: readonly ReadModule[], named: string): Quiz | undefined {
	const [moduleId, id] = named.split('/');
	const module = modules.find(({ rule }) => rule.id === moduleId)?.modules[0];
	const found = module?.activities.find((activity: Activity) => activity.id === id);
	return found?.kind === 'quiz' ? found.quiz : undefined;
}

/** Why the two tests are not equally hard: one question of a kind, level and difficulty for each. */
function differencesOf(before: Quiz, after: Quiz): readonly string[] {
	const counterparts = new Map(after.questions.map((question) => [question.id, question]));
	const known = new Set(before.questions.map(({ id }) => id));
	const draw =
		before.draw === after.draw
			? []
			: [`the test before draws ${before.draw} questions, this one ${after.draw}`];
	const unlike = before.questions.flatMap((question) => {
		const other = counterparts.get(question.id);
		return other
			? unlikeness(question, other)
			: [`the question "${question.id}" of the test before has no counterpart`];
	});
	const strange = after.questions
		.filter(({ id }) => !known.has(id))
		.map(({ id }) => `the question "${id}" is not in the test before`);
	return [...draw, ...unlike, ...strange];
}

function unlikeness(one: Question, other: Question): readonly string[] {
	return (['kind', 'level', 'difficulty'] as const)
		.filter((aspect) => one[aspect] !== other[aspect])
		.map(
			(aspect) =>
				`the ${aspect} of the question "${one.id}" is ${one[aspect]} before and ${other[aspect]} after`
		);
}
