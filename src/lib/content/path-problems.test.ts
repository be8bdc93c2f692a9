import { describe, expect, it } from 'vitest';
import { courseFolder } from '#tests/support/course-folder.ts';
import { problemsWith } from '#tests/support/course-problems.ts';
import { compileCourses } from './compile-courses.ts';

const course = 'contoh/course.yaml';
const paths = `paths:
  - id: penuh
    statuses: [pns, pppk, pppk-paruh-waktu, non-asn]
    creditHours: 1
    certificate: true
    parts: [satu]
  - id: singkat
    statuses: [family]
    creditHours: 0
    certificate: false
    account: false
    parts: [{ module: satu, activities: [bacaan] }]
`;
const titles = `paths:
  penuh: { title: Jalur penuh, summary: Semuanya. }
  singkat: { title: Jalur singkat, summary: Sebentar. }
`;

type Edit = readonly [string, string];

/** The fixture course with two paths, changed. */
function withPaths(edits: readonly Edit[] = [], words = titles) {
	const written = edits.reduce((text, [from, to]) => text.replace(from, to), paths);
	const line = 'predicates: { baik: Baik, lulus: Lulus }\n';
	return {
		[course]: [['validForMonths: 12\n', `validForMonths: 12\n${written}`]],
		'contoh/id.yaml': [[line, `${line}${words}`]],
		'contoh/en.yaml': [[line, `${line}${words}`]]
	} satisfies Parameters<typeof courseFolder>[0];
}

const mistakes: readonly (readonly [rule: string, edits: readonly Edit[], problem: string])[] = [
	['a module that is not there', [['[satu]', '[dua]']], 'there is no module "dua"; there are satu'],
	[
		'an activity that is not there',
		[['[bacaan]', '[ujian]']],
		'the module "satu" has no activity "ujian"'
	],
	['a module named twice', [['[satu]', '[satu, satu]']], 'the id "satu" stands twice'],
	['an activity named twice', [['[bacaan]', '[bacaan, bacaan]']], 'the id "bacaan" stands twice'],
	['two paths of one name', [['id: singkat', 'id: penuh']], 'the id "penuh" stands twice'],
	['a status named twice', [['[family]', '[family, family]']], 'the id "family" stands twice'],
	[
		'more credit hours than minutes',
		[['creditHours: 0', 'creditHours: 1']],
		'1 JP are 45 minutes, but the activities of the path "singkat" have'
	],
	[
		'a certificate without an account',
		[['certificate: false', 'certificate: true']],
		'a certificate is for people with an account'
	],
	[
		'a status that no path is offered to',
		[['[family]', '[]']],
		'warning: no path is offered to "family"'
	],
	[
		'a path that asks for nothing',
		[['[bacaan]', '[kasus]']],
		'the path "singkat" asks for nothing'
	],
	['a status that is none', [['[family]', '[keluarga]']], 'must be one of pns, pppk'],
	['a part that is neither', [['[satu]', '[7]']], 'contoh/course.yaml:9:13: a part is a module, or']
];

describe('an author of paths is told of', () => {
	it.each(mistakes)('%s', async (_, edits, problem) => {
		expect(await problemsWith(withPaths(edits))).toContainEqual(expect.stringContaining(problem));
	});

	it('nothing, when all is well', async () => {
		expect(await problemsWith(withPaths())).toEqual([]);
	});

	it('a path without words', async () => {
		const words = titles.replace(/ {2}singkat.*\n/, '');
		expect(await problemsWith(withPaths([], words))).toContainEqual(
			expect.stringContaining('no words for the path "singkat"')
		);
	});

	it('words without a path', async () => {
		const words = `${titles}  lain: { title: Lain, summary: Lain. }\n`;
		expect(await problemsWith(withPaths([], words))).toContainEqual(
			expect.stringContaining('words for a path "lain" that does not exist')
		);
	});
});

it('publishes the paths, with the short form of a whole module spelt out', async () => {
	const compiled = await compileCourses(courseFolder(withPaths()));
	const found = compiled.kind === 'compiled' ? compiled.courses[0]?.rule.paths : undefined;
	expect(found).toMatchObject([
		{ id: 'penuh', account: true, parts: [{ module: 'satu' }] },
		{ id: 'singkat', account: false, parts: [{ module: 'satu', activities: ['bacaan'] }] }
	]);
});
