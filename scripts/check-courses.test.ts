import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { courseFolder } from '#tests/support/course-folder.ts';
import { temporaryFolder } from '#tests/support/databases.ts';

function check(...args: readonly string[]) {
	const { status, stdout } = spawnSync(process.execPath, ['scripts/check-courses.ts', ...args], {
		encoding: 'utf8'
	});
	return { status, stdout };
}

// Each look starts a process of its own.
describe('courses:check', { timeout: 60_000 }, () => {
	it('fails on a changed story with its difference and the command that accepts it', async () => {
		const folder = join(await temporaryFolder(), 'golden');
		const golden = `--golden=${folder}`;
		expect(check(courseFolder(), golden, '--accept')).toMatchObject({ status: 0 });

		const changed = courseFolder({
			'contoh/01-satu/kasus/id.yaml': [['heading: Awal', 'heading: Mula']]
		});
		const told = check(changed, golden);
		expect(told.status).toBe(1);
		expect(told.stdout).toContain('-## awal: Awal');
		expect(told.stdout).toContain('+## awal: Mula');
		expect(told.stdout).toContain(`npm run courses:check -- ${changed} ${golden} --accept`);

		expect(check(changed, golden, '--accept').stdout).toContain('accepted: ');
		expect(check(changed, golden).status).toBe(0);
	});

	it('looks at the mistakes before it looks at the stories', async () => {
		const folder = join(await temporaryFolder(), 'golden');
		const broken = courseFolder({
			'contoh/01-satu/kasus/scenario.yaml': [['to: baik', 'to: tiada']]
		});
		const { status, stdout } = check(broken, `--golden=${folder}`, '--accept');
		expect(status).toBe(1);
		expect(stdout).toContain('there is no scene "tiada"');
		expect(stdout).not.toContain('accepted');
	});
});
