import { describe, expect, it } from 'vitest';
import { courseFolder, type Change } from '#tests/support/course-folder.ts';
import { compileCourses } from './compile-courses.ts';
import { coverageLines } from './coverage-lines.ts';
import { coverageOf } from './coverage-of.ts';
import { figuresOf } from './figures-of.ts';
import { openReport } from './problem.ts';

const module = 'contoh/01-satu';
const about: Readonly<Record<string, Change>> = {
	[`${module}/kasus/scenario.yaml`]: [['stage:', 'acts: [11]\ndilemmas: [6]\nstage:']],
	[`${module}/kuis/quiz.yaml`]: [['level: understand', 'level: understand\n    acts: [2]']],
	[`${module}/bacaan/reading.yaml`]: [
		['  - id: pertama', '  - id: pertama\n    acts: [1]'],
		['level: recall', 'level: recall\n      dilemmas: [9]']
	]
};

async function stockWith(changes: Readonly<Record<string, Change>>) {
	const root = courseFolder(changes);
	return { root, ...(await compileCourses(root)) };
}

describe('coverage', () => {
	it('a section teaches, a question and a check test, a story does both', async () => {
		const { stock } = await stockWith(about);
		const { acts, dilemmas } = coverageOf(stock.covers);
		expect(acts[0]).toEqual({ number: 1, taught: ['satu/bacaan/pertama'], tested: [] });
		expect(acts[1]).toEqual({ number: 2, taught: [], tested: ['satu/kuis/q-banyak'] });
		const story = ['satu/kasus'];
		expect(acts[10]).toEqual({ number: 11, taught: story, tested: story });
		expect(dilemmas[5]).toEqual({ number: 6, taught: story, tested: story });
		expect(dilemmas[8]).toEqual({ number: 9, taught: [], tested: ['satu/bacaan/pertama/check'] });
		expect([acts.length, dilemmas.length]).toEqual([42, 32]);
	});

	it('is told by name, and ends with what is missing', async () => {
		const { stock } = await stockWith(about);
		const lines = coverageLines('courses', coverageOf(stock.covers), openReport());
		expect(lines[30]).toBe('11  Memakai fasilitas negara untuk kampanye');
		expect(lines[31]).toBe('      taught: satu/kasus');
		expect(lines).toContainEqual(expect.stringMatching(/^acts taught: 2 of 42 \(not: 2, 3, 4/));
		expect(lines.at(-1)).toMatch(/^dilemmas tested: 2 of 32 \(not: 1, 2, 3, 4, 5, 7, 8, 10/);
	});

	it('says where a name is missing', async () => {
		const { root } = await stockWith({ 'coverage.yaml': 'acts: { 1: Suka }\ndilemmas: {}\n' });
		const report = openReport();
		coverageLines(root, coverageOf([]), report);
		expect(report.problems[0]).toMatchObject({ line: 1, message: '"2" is missing' });
	});
});

describe('figures', () => {
	it('count what is in the files', async () => {
		const { stock } = await stockWith(about);
		expect(figuresOf(stock, [])).toMatchObject({
			...{ modules: 1, scenarios: 1, scenes: 4, endings: 3, choices: 3, questions: 6, checks: 1 },
			questionsByKind: { single: 1, many: 1, 'true-false': 1, order: 1, match: 1, sort: 1 },
			questionsByLevel: { recall: 3, understand: 1, apply: 2 },
			...{ regulations: 3, glossary: 0, faq: 0, languages: ['id', 'en'] },
			acts: { taught: 2, tested: 2, of: 42 },
			dilemmas: { covered: 2, of: 32 }
		});
	});

	it('count words of texts, not of ids and marks', async () => {
		const text = '## Satu dua {#pertama}\n\n**Tiga** [empat lima](article:uu-1/pasal-1) enam.\n';
		const { stock } = await stockWith({
			[`${module}/bacaan/id.md`]: `${text}\n## Tujuh {#kedua}\n`
		});
		expect(stock.texts.find(({ file }) => file.endsWith('bacaan/id.md'))?.words).toBe(7);
		const told = stock.texts.find(({ file }) => file.endsWith('bacaan/id.yaml'));
		expect(told?.words).toBe(11); // prompt 4, options 1 + 2 and 1 + 3
	});

	it('leave out a module with an error in it', async () => {
		const { stock } = await stockWith({ [`${module}/kuis/id.yaml`]: null });
		expect(figuresOf(stock, [])).toMatchObject({ modules: 0, questions: 0, regulations: 3 });
	});
});
