import { expect, it } from 'vitest';
import { courseFolder, type Change } from '#tests/support/course-folder.ts';
import type { AuthorCase } from './author-case.ts';
import { readLibrary, type Library } from './read-library.ts';

const folder = 'contoh/01-satu/kasus';
const facts = `${folder}/scenario.yaml`;

function libraryWith(changes: Readonly<Record<string, Change>> = {}): Promise<Library> {
	return readLibrary(courseFolder(changes));
}

function caseIn({ courses }: Library): AuthorCase {
	const found = courses[0]?.modules[0]?.cases[0];
	if (!found) throw new Error('The library has no case');
	return found;
}

it('tells the address, the title, the minutes promised and the figures of a case', async () => {
	const library = await libraryWith();
	expect(library.courses.map(({ id }) => id)).toEqual(['contoh']);
	expect(library.tag).toBeDefined();
	expect(caseIn(library)).toMatchObject({
		course: 'contoh',
		module: 'satu',
		id: 'kasus',
		title: 'Kasus (id)',
		folder,
		minutes: 20,
		stands: 'sound',
		figures: {
			scenes: 4,
			endings: 3,
			decisions: 1,
			pass: 0.6,
			canPass: true,
			bounds: { min: 0, max: 1, redLine: true, exact: true }
		},
		missing: { id: 0, en: 0 },
		problems: []
	});
});

it('places a problem in its file, told from the courses folder, and in its scene', async () => {
	const library = await libraryWith({ [facts]: [['to: buruk', 'to: entah']] });
	expect(library.problems).toContainEqual({
		severity: 'error',
		file: facts,
		line: 27,
		column: 13,
		message: 'there is no scene "entah"',
		sceneId: 'awal'
	});
	expect(JSON.stringify(library)).not.toContain('/tmp/');
	expect(library.tag).toBeUndefined();
});

it('still shows a case whose road leads nowhere, though it cannot be walked', async () => {
	const { stands, stories, figures } = caseIn(
		await libraryWith({ [facts]: [['to: buruk', 'to: entah']] })
	);
	expect(stands).toBe('unsound');
	expect(stories.id?.scenes['awal']?.heading).toBe('Awal');
	expect(figures).toMatchObject({ scenes: 4 });
	expect(figures?.bounds).toBeUndefined();
});

it.each<[string, Change]>([
	['is not there', null],
	['is half a file', 'title: "Kasus\nscenes: {'],
	['is a list', '- satu\n- dua\n'],
	[
		'has texts that are none',
		'title: [1]\nscenes: { awal: { lines: 3, choices: { tolak: 7 } } }\n'
	],
	['is empty', '']
])('plays on when the English file %s, and counts what it lacks', async (_, change) => {
	const found = caseIn(await libraryWith({ [`${folder}/en.yaml`]: change }));
	expect(found.stands).toBe('sound');
	expect(found.stories.id?.title).toBe('Kasus (id)');
	expect(found.missing.id).toBe(0);
	expect(found.missing.en).toBeGreaterThan(10);
});

it('shows every text that can be read while the facts cannot', async () => {
	const library = await libraryWith({ [facts]: [['form: phone', 'form: telepati']] });
	const found = caseIn(library);
	expect(found).toMatchObject({ stands: 'unreadable', stories: {}, title: 'Kasus (id)' });
	expect(found.figures).toBeUndefined();
	expect(found.texts.find(({ key }) => key === 'scenes.awal.heading')?.texts.id).toBe('Awal');
	expect(found.problems.some(({ sceneId }) => sceneId === 'awal')).toBe(true);
});

it.each(['contoh/course.yaml', 'contoh/01-satu/module.yaml', 'regulations/registry.yaml'])(
	'keeps showing the cases when %s is broken',
	async (file) => {
		const library = await libraryWith({ [file]: 'x: [' });
		expect(library.problems.some(({ severity }) => severity === 'error')).toBe(true);
		expect(caseIn(library).stories.id?.title).toBe('Kasus (id)');
	}
);

it('names a folder of courses that is not there without telling where it is', async () => {
	const library = await readLibrary('/tmp/tidak/ada');
	expect(library.courses).toEqual([]);
	expect(library.problems).toEqual([
		{ severity: 'error', file: '.', line: 1, column: 1, message: 'there is no such folder' }
	]);
});
