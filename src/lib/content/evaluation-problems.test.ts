import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { courseFolder } from '#tests/support/course-folder.ts';
import { compileCourses } from './compile-courses.ts';

const evaluation = 'evaluation: { before: satu/kuis, after: satu/akhir, survey: satu/survei }\n';

type Edits = {
	readonly evaluation?: string;
	/** What differs in the second test. */
	readonly after?: readonly (readonly [string, string])[];
};

/** The small course with a second test like its first, and a survey. */
async function evaluated(edits: Edits = {}) {
	const root = courseFolder({
		'contoh/course.yaml': [['predicates:', `${edits.evaluation ?? evaluation}predicates:`]]
	});
	const module = `${root}/contoh/01-satu`;
	const facts =
		'  - { kind: quiz, id: akhir, minutes: 5 }\n  - { kind: survey, id: survei, minutes: 5 }\n';
	writeFileSync(
		`${module}/module.yaml`,
		`${readFileSync(`${module}/module.yaml`, 'utf8')}${facts}`
	);
	const titles = ['akhir', 'survei'].map((id) => `  ${id}: { title: ${id}, summary: x }\n`);
	for (const language of ['id', 'en']) {
		const words = `${module}/${language}.yaml`;
		writeFileSync(words, readFileSync(words, 'utf8') + titles.join(''));
	}
	mkdirSync(`${module}/survei`);
	writeFileSync(
		`${module}/survei/survey.yaml`,
		'id: survei\nitems: [{ id: jelas, kind: scale }]\n'
	);
	for (const language of ['id', 'en']) {
		writeFileSync(`${module}/survei/${language}.yaml`, 'items: { jelas: Jelas }\n');
	}
	cpSync(`${module}/kuis`, `${module}/akhir`, { recursive: true });
	const quiz = `${module}/akhir/quiz.yaml`;
	const changed = [['id: kuis', 'id: akhir'] as const, ...(edits.after ?? [])].reduce(
		(text, [from, to]) => {
			if (!text.includes(from)) throw new Error(`no "${from}"`);
			return text.replaceAll(from, to);
		},
		readFileSync(quiz, 'utf8')
	);
	writeFileSync(quiz, changed);
	for (const language of ['id', 'en']) {
		const words = `${module}/akhir/${language}.yaml`;
		const text = readFileSync(words, 'utf8');
		writeFileSync(words, changed.includes('q-lain') ? text.replace('q-urut', 'q-lain') : text);
	}
	const result = await compileCourses(root);
	const problems = result.kind === 'unreadable' ? result.problems : result.warnings;
	return {
		rule: result.kind === 'compiled' ? result.courses[0]?.rule : undefined,
		problems: problems.map(({ file, line, column, message }) => {
			return `${file.slice(root.length + 1)}:${line}:${column}: ${message}`;
		})
	};
}

describe('the evaluation of a course', () => {
	it('is published with it', async () => {
		const { rule, problems } = await evaluated();
		expect(problems).toEqual([]);
		expect(rule?.evaluation).toEqual({
			before: 'satu/kuis',
			after: 'satu/akhir',
			survey: 'satu/survei'
		});
	});

	it.each([
		['a test that is not there', 'satu/ujian', ':4:41: there is no activity "satu/ujian"'],
		[
			'a test that is a reading',
			'satu/bacaan',
			'"satu/bacaan" is a reading, but "after" names a quiz'
		],
		['one test for both', 'satu/kuis', 'another one than the test before'],
		['a name that is none', 'kuis', 'an activity is written module/activity']
	])('tells the author of %s', async (_, named, problem) => {
		const { problems } = await evaluated({ evaluation: evaluation.replace('satu/akhir', named) });
		expect(problems).toEqual([expect.stringContaining(problem)]);
	});

	it('tells the author of a survey that is a quiz', async () => {
		const { problems } = await evaluated({
			evaluation: evaluation.replace('satu/survei', 'satu/kuis')
		});
		expect(problems).toEqual([expect.stringContaining('but "survey" names a survey')]);
	});

	it.each([
		['level', 'level: understand', 'level: recall', 'the level of the question "q-banyak" is understand before and recall after'], // prettier-ignore
		['difficulty', 'difficulty: 3', 'difficulty: 1', 'the difficulty of the question "q-pilah" is 3 before and 1 after'], // prettier-ignore
		['number of questions', 'draw: 4', 'draw: 3', 'the test before draws 4 questions, this one 3']
	])('tells the author of another %s', async (_, from, to, problem) => {
		const { problems } = await evaluated({ after: [[from, to]] });
		expect(problems).toEqual([`contoh/course.yaml:4:41: ${problem}`]);
	});

	it('tells the author of questions that only one test has', async () => {
		const { problems } = await evaluated({ after: [['q-urut', 'q-lain']] });
		expect(problems).toEqual([
			expect.stringContaining('"q-urut" of the test before has no counterpart'),
			expect.stringContaining('"q-lain" is not in the test before')
		]);
	});
});
