import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '#tests/support/databases.ts';
import { explainRefusal } from './explain-refusal.ts';
import { followCourses } from './follow-courses.ts';
import { openServer } from './open-server.ts';

it('tells an author of a mistake at once, and reads again when it is mended or on SIGHUP', async () => {
	const folder = await temporaryFolder();
	const coursesDir = join(folder, 'courses');
	await cp('courses/regulations', join(coursesDir, 'regulations'), { recursive: true });
	const opened = await openServer({ dataDir: join(folder, 'data'), coursesDir });
	if (opened.kind !== 'opened') throw new Error(explainRefusal(opened.refusal));
	const { server } = opened;
	const said: string[] = [];
	vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
	const unfollow = followCourses(server, coursesDir);
	onTestFinished(async () => {
		unfollow();
		vi.restoreAllMocks();
		await server.close();
	});

	await mkdir(join(coursesDir, 'rusak'));
	await writeFile(join(coursesDir, 'rusak', 'course.yaml'), 'id: [\n');
	await vi.waitFor(() => expect(said.join('')).toMatch(/course\.yaml:\d+:\d+ error/), 8000);
	await vi.waitFor(
		() => expect(said.at(-1)).toMatch(/^courses: not reloaded; what was last good stays on offer/),
		8000
	);
	expect(server.offer.courses.size).toBe(0);

	await rm(join(coursesDir, 'rusak'), { recursive: true });
	await vi.waitFor(() => expect(said.at(-1)).toBe('courses: reloaded\n'), 8000);
	said.length = 0;
	process.emit('SIGHUP');
	await vi.waitFor(() => expect(said).toEqual(['courses: reloaded\n']), 8000);
}, 20_000);
