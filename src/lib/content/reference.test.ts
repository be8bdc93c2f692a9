import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Module } from '#lib/domain/course/course.ts';
import { courseFolder } from '#tests/support/course-folder.ts';
import { compileCourses } from './compile-courses.ts';

const files = {
	'glossary/glossary.yaml':
		'terms: { suka: { articles: [uu-1/pasal-1], see: [hoaks] }, hoaks: {} }\n',
	'glossary/id.yaml':
		'suka: { term: Suka, also: [like], meaning: Tanda. }\nhoaks: { term: Hoaks, meaning: Bohong. }\n',
	'faq/faq.yaml': 'questions: { boleh: { topics: [dasar], articles: [uu-1/pasal-2] } }\n',
	'faq/id.yaml': 'boleh: { question: Bolehkah?, answer: Tidak. }\n'
};

async function withReference(changed: Readonly<Record<string, string>> = {}) {
	const root = courseFolder();
	for (const [path, text] of Object.entries({ ...files, ...changed })) {
		mkdirSync(`${root}/reference/${path.split('/')[0] ?? ''}`, { recursive: true });
		writeFileSync(`${root}/reference/${path}`, text);
	}
	const result = await compileCourses(root);
	const problems = result.kind === 'unreadable' ? result.problems : result.warnings;
	const packs = result.kind === 'compiled' ? result.reference : [];
	return {
		problems: problems.map(({ message }) => message).join('\n'),
		modules: packs.map(({ text }) => (JSON.parse(text) as { module: Module }).module)
	};
}

describe('what can be looked up', () => {
	it('is a pack of its own in every complete language, terms in the order of the alphabet', async () => {
		const { modules } = await withReference();
		expect(modules).toMatchObject([
			{
				course: 'reference',
				language: 'id',
				reference: {
					terms: [
						{ term: 'Hoaks', also: [] },
						{ term: 'Suka', also: ['like'] }
					],
					questions: [{ question: 'Bolehkah?', topics: ['dasar'] }]
				}
			}
		]);
	});

	it('holds every article of the registry, cited or not', async () => {
		const { modules } = await withReference();
		const ids = Object.keys(modules[0]?.articles ?? {});
		expect(ids).toEqual(expect.arrayContaining(['uu-0/umum', 'uu-1/pasal-1', 'uu-1/pasal-2']));
	});

	it('is nothing where there is no such folder', async () => {
		const result = await compileCourses(courseFolder());
		expect(result.kind === 'compiled' && result.reference).toEqual([]);
	});

	it.each([
		[
			'glossary/glossary.yaml',
			'terms: { suka: { see: [lain] }, hoaks: {} }',
			'no other term "lain"'
		],
		[
			'glossary/glossary.yaml',
			'terms: { suka: { articles: [uu-1/pasal-9] }, hoaks: {} }',
			'pasal-9'
		],
		['glossary/id.yaml', 'suka: { term: Suka, meaning: Tanda. }', 'no words for the term "hoaks"'],
		['faq/faq.yaml', 'questions: { boleh: { topics: [cuaca] } }', 'must be one of dasar'],
		['faq/id.yaml', 'boleh: { question: Bolehkah? }', '"answer" is missing']
	])('names what is wrong in %s', async (path, text, problem) => {
		expect((await withReference({ [path]: `${text}\n` })).problems).toContain(problem);
	});
});
