import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { courseFolder } from '#tests/support/course-folder.ts';
import { openAuthoring } from './open-authoring.ts';

const words = 'contoh/01-satu/kasus/id.yaml';

function opened() {
	const root = courseFolder();
	let time = 0;
	const authoring = openAuthoring(root, () => time);
	return { root, authoring, pass: (ms: number) => (time += ms) };
}

it('has another version after a file was changed, added or taken away', async () => {
	const { root, authoring, pass } = opened();
	const seen = new Set([await authoring.version()]);
	for (const change of [
		() => utimesSync(`${root}/${words}`, 1, 1),
		() => writeFileSync(`${root}/catatan.txt`, ''),
		() => rmSync(`${root}/catatan.txt`),
		() => writeFileSync(`${root}/${words}`, 'title: Lain\n')
	]) {
		change();
		pass(1000);
		seen.add(await authoring.version());
	}
	// Taking the note away again is the second version once more.
	expect(seen.size).toBe(4);
});

it('looks at the disk once for many who ask together', async () => {
	const { root, authoring, pass } = opened();
	const before = await authoring.version();
	writeFileSync(`${root}/catatan.txt`, '');
	expect(await authoring.version()).toBe(before);
	pass(300);
	expect(await authoring.version()).not.toBe(before);
});

it('reads the courses again only after a change', async () => {
	const { root, authoring, pass } = opened();
	const first = await authoring.library();
	pass(1000);
	expect(await authoring.library()).toBe(first);
	writeFileSync(`${root}/${words}`, 'title: Lain\n');
	pass(1000);
	const second = await authoring.library();
	expect(second.courses[0]?.modules[0]?.cases[0]?.title).toBe('Lain');
	expect(second.problems.some(({ file }) => file === words)).toBe(true);
});
