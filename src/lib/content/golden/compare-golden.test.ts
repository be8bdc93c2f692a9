import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { courseFolder, type Change } from '#tests/support/course-folder.ts';
import { compileCourses } from '../compile-courses.ts';
import { compareGolden } from './compare-golden.ts';

const words = 'contoh/01-satu/kasus/id.yaml';
const facts = 'contoh/01-satu/kasus/scenario.yaml';

async function compiled(changes: Readonly<Record<string, Change>> = {}) {
	const result = await compileCourses(courseFolder(changes));
	if (result.kind === 'unreadable') throw new Error(JSON.stringify(result.problems));
	return result.courses;
}

function emptyFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'golden-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}

/** A folder in which what the sound course tells is accepted. */
async function accepted(): Promise<string> {
	const folder = emptyFolder();
	for (const { accept } of compareGolden(await compiled(), folder)) accept();
	return folder;
}

describe('compareGolden', () => {
	it('names a case without a transcript, and knows it once it is accepted', async () => {
		const folder = emptyFolder();
		const courses = await compiled();
		const [change, ...more] = compareGolden(courses, folder);
		expect(change).toMatchObject({ kind: 'new', file: join(folder, 'contoh/satu/kasus.txt') });
		expect(more).toEqual([]);
		change?.accept();
		expect(compareGolden(courses, folder)).toEqual([]);
	});

	it('shows a changed word as one changed line', async () => {
		const folder = await accepted();
		const title = /^title: (.*)$/m.exec(
			readFileSync(`tests/fixtures/courses/${words}`, 'utf8')
		)?.[1];
		const courses = await compiled({ [words]: [[`title: ${title}`, 'title: Judul lain']] });
		const [change] = compareGolden(courses, folder);
		expect(change?.kind).toBe('changed');
		expect(change?.diff.match(/^[-+].*$/gm)).toEqual([`-# ${title}`, '+# Judul lain']);
	});

	it('shows where a changed verdict changes a score', async () => {
		const folder = await accepted();
		const courses = await compiled({
			[facts]: [['verdict: tepat\n', 'verdict: tepat\n        sets: [berani]\n']]
		});
		const [change] = compareGolden(courses, folder);
		expect(change?.diff).toMatch(/^\+.*= LULUS .*tanda berani/m);
	});

	it('names a transcript whose case is gone, and takes it away on accepting', async () => {
		const folder = await accepted();
		const [change] = compareGolden([], folder);
		expect(change?.kind).toBe('gone');
		change?.accept();
		expect(compareGolden([], folder)).toEqual([]);
	});
});
