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

	it('prints one object and nothing else with --json, mistakes or not', () => {
		const sound = check(courseFolder(), '--json');
		expect(sound.status).toBe(0);
		expect(JSON.parse(sound.stdout)).toMatchObject({ modules: 1, acts: { taught: 0, of: 42 } });

		const file = 'contoh/01-satu/kasus/scenario.yaml';
		const broken = check(courseFolder({ [file]: [['to: baik', 'to: tiada']] }), '--json');
		expect(broken.status).toBe(1);
		const { problems } = JSON.parse(broken.stdout) as { problems: readonly object[] };
		const message = 'there is no scene "tiada"';
		expect(problems).toContainEqual(
			expect.objectContaining({ severity: 'error', line: 18, message })
		);
	});

	it('tells with --coverage where each act is taught and tested', () => {
		const { stdout } = check(courseFolder(), '--coverage');
		expect(stdout).toContain('acts taught: 0 of 42 (not: 1, 2');
		expect(stdout).toContain('dilemmas tested: 0 of 32');
	});
});
