import { text } from 'node:stream/consumers';
import { runCommand } from './bimtek/run-command.ts';

// npm run bimtek -- <command>: the operator's command line. `help` lists what it can do.
process.chdir(new URL('..', import.meta.url).pathname);
const { DATA_DIR, COURSES_DIR, BIMTEK_SECRET } = process.env;
process.exitCode = await runCommand(process.argv.slice(2), {
	dataDir: DATA_DIR ?? './data',
	coursesDir: COURSES_DIR ?? './courses',
	...(BIMTEK_SECRET && { secret: BIMTEK_SECRET }),
	now: () => new Date(),
	readInput: () => text(process.stdin),
	out: (line) => void process.stdout.write(`${line}\n`),
	err: (line) => void process.stderr.write(`${line}\n`)
});
