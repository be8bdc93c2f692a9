import { describe, expect, it } from 'vitest';
import type { Module } from '#lib/domain/course/course.ts';
import { openPack } from '#lib/protocol/pack.ts';
import { readCatalogue } from '#lib/protocol/catalogue.ts';
import { courseFolder } from '#tests/support/course-folder.ts';
import { compileCourses, type CompiledCourse } from './compile-courses.ts';

async function compiled(root: string): Promise<readonly CompiledCourse[]> {
	const result = await compileCourses(root);
	if (result.kind === 'unreadable') throw new Error(JSON.stringify(result.problems));
	return result.courses;
}

async function hashes(root: string) {
	const courses = await compiled(root);
	return courses.flatMap(({ packs }) => packs.map(({ hash }) => hash));
}

const module = 'contoh/01-satu';

describe('compileCourses', () => {
	it('makes one pack of each module in each language', async () => {
		const [course] = await compiled(courseFolder());
		const packs = course?.packs.map(({ module: id, language }) => [id, language]);
		expect(packs).toEqual([
			['satu', 'id'],
			['satu', 'en']
		]);
	});

	it('makes packs that open under their own hash', async () => {
		const [course] = await compiled(courseFolder());
		const { hash = '', text = '', bytes = 0 } = course?.packs[0] ?? {};
		const opened = await openPack(hash, text);
		expect(opened).toMatchObject({ kind: 'opened', pack: { format: 2, module: { id: 'satu' } } });
		expect(bytes).toBeLessThan(text.length);
	});

	it('says what a course asks for: all that is not optional, counted as its quiz says', async () => {
		const [course] = await compiled(courseFolder());
		expect(course?.rule.modules).toEqual([
			{
				id: 'satu',
				creditMinutes: 45,
				activities: [
					{ id: 'bacaan', kind: 'reading', minutes: 10, required: true, counts: 'best' },
					{ id: 'kasus', kind: 'scenario', minutes: 20, required: false, counts: 'best' },
					{ id: 'kuis', kind: 'quiz', minutes: 15, required: true, counts: 'last' }
				]
			}
		]);
	});

	it('gives what a catalogue wants', async () => {
		const courses = await compiled(courseFolder());
		expect(readCatalogue({ format: 1, courses })?.courses).toHaveLength(1);
	});

	it('puts every cited article into the pack, in the language of the pack', async () => {
		const [course] = await compiled(courseFolder());
		const pack = course?.packs.find(({ language }) => language === 'en');
		const { articles } = (JSON.parse(pack?.text ?? '') as { module: { articles: object } }).module;
		expect(Object.keys(articles)).toEqual(['uu-0/umum', 'uu-1/pasal-1', 'uu-1/pasal-2']);
		expect(articles).toMatchObject({
			'uu-1/pasal-2': { title: 'Undang-Undang Nomor 1 (en)', confidence: 'M', underReview: true }
		});
	});

	it('puts the question to stop at into its section', async () => {
		const [course] = await compiled(courseFolder());
		const pack = course?.packs.find(({ language }) => language === 'id');
		const { module: made } = JSON.parse(pack?.text ?? '') as { module: Module };
		const [reading] = made.activities;
		const sections = reading?.kind === 'reading' ? reading.reading.sections : [];
		expect(sections.map(({ check }) => check?.prompt)).toEqual(['Siapa yang sama?', undefined]);
		expect(sections[0]?.check).toMatchObject({ id: 'pertama', kind: 'single', right: 'semua' });
	});

	it('gives equal content equal hashes', async () => {
		const spaced = courseFolder({
			[`${module}/module.yaml`]: [['id: satu', '# a remark\nid:  satu']]
		});
		expect(await hashes(spaced)).toEqual(await hashes(courseFolder()));
	});

	it('gives changed words another hash, in their language only', async () => {
		const changed = courseFolder({ [`${module}/kuis/id.yaml`]: [['Urutkan.', 'Susunlah.']] });
		const [id, en] = await hashes(courseFolder());
		const [changedId, changedEn] = await hashes(changed);
		expect(changedId).not.toBe(id);
		expect(changedEn).toBe(en);
	});

	it.each([
		['a file', { [`${module}/kasus/en.yaml`]: null }],
		['a check of a reading', { [`${module}/bacaan/en.yaml`]: null }],
		['a sentence', { [`${module}/kasus/en.yaml`]: [['why: Sebab.', 'sanction: { pns: x }']] }],
		['an answer', { [`${module}/kuis/en.yaml`]: [[', salah: { reason: Tidak. }', '']] }],
		[
			'an article',
			{
				'regulations/en.yaml': [['    pasal-2: { place: Pasal 2, summary: Ringkasan dua. }\n', '']]
			}
		]
	] as const)(
		'does not offer a module in English while %s is missing there',
		async (_, changes) => {
			const result = await compileCourses(courseFolder(changes));
			if (result.kind === 'unreadable') throw new Error(JSON.stringify(result.problems));
			expect(result.courses[0]?.packs.map(({ language }) => language)).toEqual(['id']);
			expect(result.warnings[0]?.message).toContain('not offered in "en"');
		}
	);

	it('says once that a module is in one language only', async () => {
		const files = ['id', 'bacaan/id', 'kasus/id', 'kuis/id'];
		const english = files.map((name) => `${module}/${name.replace(/id$/, 'en')}.yaml`);
		const root = courseFolder({
			...Object.fromEntries(english.map((path) => [path, null])),
			[`${module}/bacaan/en.md`]: null
		});
		const result = await compileCourses(root);
		const warnings = result.kind === 'compiled' ? result.warnings : result.problems;
		expect(warnings.map(({ file }) => file.slice(root.length + 1))).toEqual([`${module}/en.yaml`]);
	});

	it('compiles the courses that we ship', { timeout: 60_000 }, async () => {
		const courses = await compiled('courses');
		expect(courses.flatMap(({ packs }) => packs).length).toBeGreaterThan(0);
	});
});
