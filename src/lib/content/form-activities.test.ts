import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Module } from '#lib/domain/course/course.ts';
import { courseFolder } from '#tests/support/course-folder.ts';
import { compileCourses } from './compile-courses.ts';

const module = 'contoh/01-satu';
const files = {
	'refleksi/reflection.yaml':
		'id: refleksi\nshortest: 20\nchecklist: [siapa]\narticles: [uu-1/pasal-1]\n',
	'refleksi/id.yaml':
		'prompt: Apa?\nchecklist: { siapa: { text: Siapa, why: Perlu. } }\nexample: Begini.\n',
	'survei/survey.yaml':
		'id: survei\nitems: [{ id: jelas, kind: scale }, { id: saran, kind: text, required: false }]\n',
	'survei/id.yaml': 'items: { jelas: Jelas, saran: Saran }\n',
	'pakta/pledge.yaml': 'id: pakta\narticles: [uu-1/pasal-1]\npoints: [satu]\n',
	'pakta/id.yaml': 'opening: Saya\npoints: { satu: Netral }\nclosing: Demikian\n'
};

/** The small course with a reflection, a survey and a pledge, some of its files changed. */
async function withForms(changed: Readonly<Record<string, string>> = {}) {
	const kinds = { refleksi: 'reflection', survei: 'survey', pakta: 'pledge' };
	const rows = Object.entries(kinds)
		.map(([id, kind]) => `  - { kind: ${kind}, id: ${id}, minutes: 5 }`)
		.join('\n');
	const titles = Object.keys(kinds)
		.map((id) => `  ${id}: { title: ${id}, summary: x }`)
		.join('\n');
	const root = courseFolder({
		[`${module}/module.yaml`]: [['activities:', `activities:\n${rows}`]],
		[`${module}/id.yaml`]: [['activities:', `activities:\n${titles}`]]
	});
	for (const [path, text] of Object.entries({ ...files, ...changed })) {
		mkdirSync(`${root}/${module}/${path.split('/')[0] ?? ''}`, { recursive: true });
		writeFileSync(`${root}/${module}/${path}`, text);
	}
	const result = await compileCourses(root);
	const problems = result.kind === 'unreadable' ? result.problems : result.warnings;
	const packs = result.kind === 'compiled' ? (result.courses[0]?.packs ?? []) : [];
	return {
		problems: problems.map(({ message }) => message),
		modules: packs.map(({ text }) => (JSON.parse(text) as { module: Module }).module)
	};
}

describe('a module with forms to fill in', () => {
	it('carries them in its pack', async () => {
		const { modules } = await withForms();
		const [made] = modules;
		expect(modules.map(({ language }) => language)).toEqual(['id']);
		expect(made?.activities.slice(0, 3)).toMatchObject([
			{ reflection: { shortest: 20, checklist: [{ id: 'siapa', why: 'Perlu.' }] } },
			{ survey: { items: [{ kind: 'scale' }, { text: 'Saran', required: false }] } },
			{ pledge: { points: [{ id: 'satu', text: 'Netral' }] } }
		]);
	});

	it.each([
		['refleksi/id.yaml', 'prompt: Apa?\n', 'no words for the item "siapa"'],
		['survei/id.yaml', 'items: { jelas: Jelas }\n', 'no words for the item "saran"'],
		['pakta/id.yaml', 'opening: Saya\npoints: {}\nclosing: x\n', 'no words for the point "satu"'],
		['pakta/pledge.yaml', 'id: lain\narticles: [uu-1/pasal-9]\npoints: [satu]\n', 'uu-1/pasal-9'],
		['survei/survey.yaml', 'id: survei\nitems: []\n', 'a survey asks at least one thing']
	])('tells the author what %s lacks', async (path, text, message) => {
		const { problems } = await withForms({ [path]: text });
		expect(problems.join('\n')).toContain(message);
	});
});
