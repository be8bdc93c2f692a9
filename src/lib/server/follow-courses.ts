import { watch } from 'node:fs';
import { problemLine } from './explain-refusal.ts';
import type { Server } from './open-server.ts';

/**
 * Reads the courses again on SIGHUP, and with `folder` whenever a file in it changes, so that an
 * author sees an edit at once. Problems go to the console; what was on offer stays.
 */
export function followCourses(server: Server, folder?: string): () => void {
	const reload = () => {
		server.reloadCourses().then(
			({ kind, ...found }) => {
				const problems = 'problems' in found ? found.problems : found.warnings;
				for (const problem of problems) process.stderr.write(`${problemLine(problem)}\n`);
				const told =
					kind === 'compiled' ? 'reloaded' : 'not reloaded; what was last good stays on offer';
				process.stderr.write(`courses: ${told}\n`);
			},
			(error: unknown) => process.stderr.write(`courses: not reloaded: ${String(error)}\n`)
		);
	};
	process.on('SIGHUP', reload);
	let due: NodeJS.Timeout | undefined;
	const watcher =
		folder === undefined
			? undefined
			: watch(folder, { recursive: true }, () => {
					clearTimeout(due); // editors write a file several times
					due = setTimeout(reload, 200);
				});
	return () => {
		process.off('SIGHUP', reload);
		clearTimeout(due);
		watcher?.close();
	};
}
