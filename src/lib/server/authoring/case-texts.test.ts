import { expect, it } from 'vitest';
import { courseFolder, type Change } from '#tests/support/course-folder.ts';
import { readLibrary } from './read-library.ts';

const folder = 'contoh/01-satu/kasus';

async function textsWith(changes: Readonly<Record<string, Change>>) {
	const { courses } = await readLibrary(courseFolder(changes));
	return courses[0]?.modules[0]?.cases[0]?.texts ?? [];
}

it('puts every text beside its translation, in the order of the story', async () => {
	const texts = await textsWith({});
	const keys = texts.map(({ key }) => key);
	expect(keys.slice(0, 2)).toEqual(['title', 'briefing']);
	expect(keys.indexOf('scenes.awal.lines.1')).toBeGreaterThan(keys.indexOf('scenes.awal.lines.0'));
	expect(keys.indexOf('scenes.baik.heading')).toBeGreaterThan(
		keys.indexOf('scenes.awal.choices.terima.sanction.pns')
	);
	expect(texts.find(({ key }) => key === 'title')).toEqual({
		key: 'title',
		texts: { id: 'Kasus (id)', en: 'Kasus (en)' },
		missing: []
	});
});

it('marks a text that one language lacks, also one that the facts do not ask for', async () => {
	const texts = await textsWith({
		[`${folder}/en.yaml`]: [
			['        better: Menolak.\n        reasons', '        reasons'],
			['        sanction: { pns: Hukuman disiplin., default: Teguran. }\n', '']
		]
	});
	const lacking = texts.filter(({ missing }) => missing.includes('en')).map(({ key }) => key);
	expect(lacking).toEqual([
		'scenes.awal.choices.tunda.better',
		'scenes.awal.choices.terima.sanction.pns',
		'scenes.awal.choices.terima.sanction.default'
	]);
	expect(texts.find(({ key }) => key === lacking[0])?.sceneId).toBe('awal');
});

it('marks what no language has, because the facts ask for it', async () => {
	const without: Change = [[', meaning: Teladan.', '']];
	const texts = await textsWith({
		[`${folder}/id.yaml`]: without,
		[`${folder}/en.yaml`]: without
	});
	expect(texts.find(({ key }) => key === 'scenes.baik.meaning')).toEqual({
		key: 'scenes.baik.meaning',
		sceneId: 'baik',
		texts: {},
		missing: ['id', 'en']
	});
});
