import { describe, expect, it } from 'vitest';
import { courseFolder, type Change } from '#tests/support/course-folder.ts';
import { compileCourses } from '../compile-courses.ts';

const module = 'contoh/01-satu';
const text = `${module}/bacaan/id.md`;
const quiz = `${module}/kuis/quiz.yaml`;
const story = `${module}/kasus/scenario.yaml`;

async function adviceWith(changes: Readonly<Record<string, Change>>): Promise<readonly string[]> {
	const root = courseFolder(changes);
	const { stock } = await compileCourses(root);
	return stock.advice.map(
		({ file, line, message }) => `${file.slice(root.length + 1)}:${line}: ${message}`
	);
}

function sections(first: string, second = 'Satu kalimat.'): string {
	return `## Pertama {#pertama}\n\n${first}\n\n## Kedua {#kedua}\n\n${second}\n`;
}

function words(count: number): string {
	return Array.from({ length: count }, () => 'kata').join(' ');
}

const short = Array.from({ length: 90 }, () => `${words(8)}.`).join(' ');

describe('a reading', () => {
	it('is told its length when it is too short or too long', async () => {
		const long = sections(`${short} ${short}`);
		expect(await adviceWith({})).toContainEqual(
			expect.stringMatching(/id\.md:1: \d+ words, but a reading has 600 to 1400: say more/)
		);
		expect(await adviceWith({ [text]: long })).toContainEqual(
			expect.stringMatching(/id\.md:1: 1442 words, .* shorten it/)
		);
		const fitting = await adviceWith({ [text]: sections(short) });
		expect(fitting.filter((line) => line.includes('a reading has'))).toEqual([]);
	});

	it('is told in which section the sentences are long', async () => {
		const told = await adviceWith({ [text]: sections(short, `${words(30)}. ${words(28)}.`) });
		const line = 'id.md:5: sentences of 29 words on average in "Kedua": cut them to 24 or less';
		expect(told).toContain(`${module}/bacaan/${line}`);
		expect(told.filter((one) => one.includes('sentences'))).toHaveLength(1);
	});

	it('counts each item of a list and no table as a sentence', async () => {
		const list = `- ${words(20)}\n- ${words(20)}\n- ${words(20)}`;
		const table = `| a | b |\n| - | - |\n| ${words(40)} | b |`;
		const told = await adviceWith({ [text]: sections(short, `${list}\n\n${table}`) });
		expect(told.filter((one) => one.includes('sentences'))).toEqual([]);
	});

	it('is told which section has nothing to stop at', async () => {
		expect(await adviceWith({})).toContain(
			`${module}/bacaan/reading.yaml:11: the section "kedua" has no "check" to stop at`
		);
	});

	it('has minutes that are honest', async () => {
		const told = (minutes: number) =>
			adviceWith({
				[text]: sections(short),
				[`${module}/module.yaml`]: [
					['minutes: 10', `minutes: ${minutes}`],
					['creditMinutes: 45', `creditMinutes: ${minutes + 15}`]
				]
			});
		const notHonest: unknown = expect.stringContaining('but reading it takes 4 to 4');
		expect(await told(10)).toContainEqual(notHonest);
		expect(await told(1)).toContainEqual(notHonest);
		expect(await told(5)).not.toContainEqual(notHonest);
	});
});

describe('a module', () => {
	it('is told what it lacks, and when its credit is not its minutes', async () => {
		const told = await adviceWith({
			[`${module}/module.yaml`]: [
				['  - { kind: scenario, id: kasus, minutes: 20, optional: true }\n', '']
			]
		});
		const at = `${module}/module.yaml`;
		expect(told).toContain(
			`${at}:3: the module has no reflection to think of the own work: add one`
		);
		expect(told).toContain(`${at}:3: 0 scenarios in the module: have 1 to 3`);
		expect(told).toContain(`${at}:2: 45 credit minutes, but its activities take 25: write 25`);
	});
});

it('an exercise that no certificate needs may consist of one thing', async () => {
	const only = '  - { kind: scenario, id: kasus, minutes: 20, optional: true }\n';
	const told = await adviceWith({
		[`${module}/module.yaml`]: `id: satu\ncreditMinutes: 5\nactivities:\n${only}`
	});
	expect(told.filter((line) => line.includes('module.yaml'))).toEqual([]);
});

it('a module that only tests needs no reading, story or reflection', async () => {
	const only = '  - { kind: quiz, id: kuis, minutes: 15 }\n';
	const told = await adviceWith({
		[`${module}/module.yaml`]: `id: satu\ncreditMinutes: 15\nactivities:\n${only}`
	});
	expect(told.filter((line) => line.includes('module.yaml'))).toEqual([]);
});

describe('a quiz', () => {
	const one = (id: string, right: string, level = 'recall') =>
		`  ${id}: { kind: single, level: ${level}, difficulty: 1, articles: [uu-1/pasal-1], options: [a, b, c], right: ${right} }\n`;
	const pool = (rights: string) =>
		`id: kuis\ndraw: 3\npass: 0.5\nquestions:\n${Array.from(rights, (right, at) => one(`q${at}`, right)).join('')}`;

	it('is told when it is small, knows no cases, or likes one place', async () => {
		const told = await adviceWith({ [quiz]: pool('bbbbbac') });
		const at = `${quiz}:4`;
		expect(told).toContain(`${at}: 7 questions are few: have 20 or more to draw from`);
		expect(told).toContain(
			`${at}: 0 of 7 questions are about a case ("level: apply"): let it be half of them`
		);
		const habit = 'the right one is the second in 5 of 7 (71 %) single questions: move some';
		expect(told).toContain(`${at}: ${habit}`);
		expect((await adviceWith({ [quiz]: pool('abcabca') })).join()).not.toContain('move some');
	});

	it('is compared over the course: every kind, half of them cases', async () => {
		expect((await adviceWith({})).join()).toContain('2 of 6 questions in all quizzes');
		const without = [
			['kind: sort', 'kind: single'],
			['right: { a: boleh, b: dilarang }', 'right: a']
		] as const;
		expect(await adviceWith({ [quiz]: without })).toContain(
			'contoh/course.yaml:1: no question of the kind sort in any quiz: add one'
		);
	});
});

it('a story is told when the right choice has a place of its own', async () => {
	const scene = (at: number, to: string) =>
		`  s${at}:\n    form: narration\n    speakers: [narrator]\n    choices:\n` +
		`      - { id: a, verdict: tepat, articles: [uu-1/pasal-1], to: ${to} }\n` +
		`      - { id: b, verdict: melanggar, articles: [uu-1/pasal-1], to: ${to} }\n`;
	const scenes = [0, 1, 2, 3, 4, 5].map((at) => scene(at, at === 5 ? 'akhir' : `s${at + 1}`));
	const told = await adviceWith({
		[story]: `id: kasus\nstage: masa-tenang\npass: 0.5\nstart: s0\nscenes:\n${scenes.join('')}  akhir: { form: narration, speakers: [narrator], ending: aman }\n`
	});
	const habit = 'the choice that is right is the first in 6 of 6 (100 %) scenes: move some';
	expect(told).toContain(`${story}:5: ${habit}`);
});

it('advice is no warning: a server starts without a word about it', async () => {
	const compiled = await compileCourses(courseFolder());
	expect(compiled).toMatchObject({ kind: 'compiled', warnings: [] });
	expect(compiled.stock.advice.length).toBeGreaterThan(0);
});
