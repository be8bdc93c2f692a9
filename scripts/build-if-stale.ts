import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
	'src',
	'static',
	'svelte.config.js',
	'vite.config.ts',
	'package-lock.json',
	'scripts/build-single.ts'
];
const stamp = 'build/complete';

/** Builds when nothing whole is built or a source is newer. The working folder is the project's. */
export function buildIfStale(): void {
	if (existsSync(stamp) && sources.every((source) => newest(source) <= statSync(stamp).mtimeMs)) {
		return;
	}
	process.stdout.write('Building the app (about half a minute) …\n');
	run([join('node_modules', 'vite', 'bin', 'vite.js'), 'build']);
	run(['scripts/build-single.ts']);
	writeFileSync(stamp, '');
}

function run(args: readonly string[]): void {
	const { status, stdout, stderr } = spawnSync(process.execPath, args, {
		encoding: 'utf8',
		env: { ...process.env, NODE_ENV: 'production' }
	});
	if (status !== 0) throw new Error(`The build failed.\n${stdout}\n${stderr}`);
}

function newest(path: string): number {
	const { mtimeMs } = statSync(path);
	if (!statSync(path).isDirectory()) return mtimeMs;
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.reduce((time, { parentPath, name }) => {
			return Math.max(time, statSync(join(parentPath, name)).mtimeMs);
		}, 0);
}
