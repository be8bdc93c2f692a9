import { describe, expect, it } from 'vitest';
import { problemsWith, type Mistake } from '#tests/support/course-problems.ts';

const module = 'contoh/01-satu';
const scenario = `${module}/kasus/scenario.yaml`;
const story = `${module}/kasus/id.yaml`;
const quiz = `${module}/kuis/quiz.yaml`;
const words = `${module}/kuis/id.yaml`;
const text = `${module}/bacaan/id.md`;

const mistakes: readonly Mistake[] = [
	['broken YAML', scenario, [['start: awal', 'start: "awal']], ':7:8: Missing closing "quote'],
	['a text with a colon', story, [['Sebuah keadaan.', 'Pagi: hari']], 'between quotes'],
	[
		'a key that stands twice',
		quiz,
		[['draw: 4', 'draw: 4\ndraw: 5']],
		':3:1: this key stands twice'
	],
	['an unknown key', scenario, [['pass: 0.6', 'pass: 0.6\npas: 1']], ':4:1: unknown key "pas"'],
	['a missing key', quiz, [['draw: 4\n', '']], ':1:1: "draw" is missing'],
	[
		'a word that is none of ours',
		scenario,
		[['masa-tenang', 'tenang']],
		':2:8: must be one of jauh-hari'
	],
	['an id with capitals', scenario, [['start: awal', 'start: Awal']], 'lower-case words'],
	[
		'an act that the matrix does not have',
		quiz,
		[['level: understand', 'level: understand\n    acts: [43]']],
		'there are 42 of them'
	],
	[
		'a check whose right answer is no option',
		`${module}/bacaan/reading.yaml`,
		[['right: semua', 'right: siapa']],
		'"siapa" is not one of semua, sebagian'
	],
	[
		'a check without a reason',
		`${module}/bacaan/id.yaml`,
		[[', reason: Begitu bunyinya.', '']],
		'"reason" is missing'
	],
	['a missing file', story, null, ':1:1: this file is missing'],

	[
		'the wrong count of lines',
		story,
		[['[Pagi hari., Bagaimana?]', '[Pagi hari.]']],
		'1 lines, but scenario.yaml names 2 speakers'
	],
	[
		'words for nothing',
		story,
		[['  buruk: {', '  lain: { heading: x, lines: [x] }\n  buruk: {']],
		'words for a scene "lain" that does not exist'
	],
	[
		'a wrong choice without a better one',
		story,
		[['        better: Menolak.\n        sanction', '        sanction']],
		'"better" is missing'
	],
	[
		'a grey choice with one side',
		story,
		[['        reasons: { for: Sopan., against: Tidak jelas. }\n', '']],
		'"reasons" is missing'
	],
	[
		'an ending without a meaning',
		story,
		[[', meaning: Melanggar.', '']],
		'an ending needs "meaning"'
	],
	['an empty text', story, [['Sebuah keadaan.', '" "']], 'this text is empty'],
	[
		'an unknown status',
		story,
		[['default: Teguran.', 'honorer: Teguran.']],
		'unknown key "honorer"'
	],

	[
		'a section too few',
		text,
		[['## Kedua {#kedua}', '### Kedua']],
		':1:1: reading.yaml wants the section "kedua" next'
	],
	[
		'a heading without an id',
		text,
		[['## Kedua {#kedua}', '## Kedua']],
		':11:1: a heading ends with its id'
	],
	[
		'a text before the first heading',
		text,
		[['## Pertama', 'Halo.\n\n## Pertama']],
		':1:1: a reading begins with a heading'
	],
	[
		'a link to elsewhere',
		text,
		[['article:uu-0/umum', 'https://contoh.id']],
		':13:22: "https://contoh.id" is not an article'
	],
	[
		'a citation that is not listed',
		text,
		[['article:uu-0/umum', 'article:uu-1/pasal-2']],
		'does not list "uu-1/pasal-2"'
	],

	[
		'a course that promises too much',
		'contoh/course.yaml',
		[['creditHours: 1', 'creditHours: 2']],
		':2:14: warning: 2 JP are 90 minutes, but the modules have 45'
	],
	[
		'predicates out of order',
		'contoh/course.yaml',
		[['from: 0.8', 'from: 0']],
		'predicates stand highest first'
	],
	[
		'scores without a predicate',
		'contoh/course.yaml',
		[['from: 0 }', 'from: 0.1 }']],
		'below 0.1 has no predicate'
	],
	[
		'an activity without a folder',
		`${module}/module.yaml`,
		[['id: kuis', 'id: ujian']],
		':6:23: there is no folder "ujian"'
	],
	[
		'a folder under another name',
		quiz,
		[['id: kuis', 'id: ujian']],
		':1:5: the folder is called "kuis"'
	],
	[
		'a repeal that replaces nothing',
		'regulations/registry.yaml',
		[['replacedBy: uu-1', 'replacedBy: uu-2']],
		'there is no instrument "uu-2"'
	],
	[
		'a repeal of a rule in force',
		'regulations/registry.yaml',
		[['status: dicabut', 'status: berlaku']],
		'"until" stands only with'
	],
	[
		'an impossible date',
		'regulations/registry.yaml',
		[['since: 2023-10-31', 'since: 31 Oktober 2023']],
		':4:12: a date is written'
	]
];

describe('an author is told of', () => {
	it.each(mistakes)('%s', async (_, file, change, problem) => {
		const problems = await problemsWith({ [file]: change });
		expect(problems).toContainEqual(expect.stringContaining(problem));
	});

	it('nothing, when all is well', async () => {
		expect(await problemsWith({})).toEqual([]);
	});

	it('every mistake at once, in every file', async () => {
		const problems = await problemsWith({
			[scenario]: [['start: awal', 'start: akhir']],
			[quiz]: [['draw: 4', 'draw: 9']],
			[words]: [['Urutkan.', '""']]
		});
		expect(problems).toHaveLength(3);
	});

	it('a folder that no module names', async () => {
		const changes = {
			[`${module}/module.yaml`]: [['  - { kind: quiz, id: kuis, minutes: 15 }\n', '']] as const
		};
		const stray = `${module}/kuis:1:1: warning: module.yaml does not name this folder`;
		expect((await problemsWith(changes)).some((line) => line.startsWith(stray))).toBe(true);
	});
});
