import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

export type DemoAccount = { readonly username: string; readonly password: string };

/** The real, built server on its own data folder and port. */
export type RunningServer = {
	readonly url: string;
	readonly dataDir: string;
	readonly pid: () => number;
	/** The accounts that the first start printed, by user name. */
	readonly accounts: ReadonlyMap<string, DemoAccount>;
	/** Everything it has printed. */
	output(): string;
	/** SIGTERM, and waits for the end. */
	stop(): Promise<void>;
	/** SIGKILL, as a power cut would. */
	kill(): Promise<void>;
	/** Starts it again on the same port and data. */
	startAgain(): Promise<void>;
	/** Ends it and removes its data. */
	dispose(): Promise<void>;
};

/**
 * Offers the first module alone, so that a journey can finish the course; `COURSES_DIR: 'courses'`
 * offers all of it.
 */
export async function startServer(
	env: Record<string, string> = {},
	prepare: (dataDir: string) => Promise<void> = () => Promise.resolve()
): Promise<RunningServer> {
	const dataDir = await mkdtemp(join(tmpdir(), 'bimtek-journey-'));
	const coursesDir = await firstModuleOnly();
	await prepare(dataDir);
	const port = await freePort();
	const url = `http://localhost:${port}`;
	let output = '';
	let child = await launch();

	async function launch(): Promise<ChildProcess> {
		const started = spawn(process.execPath, ['scripts/serve.ts'], {
			env: {
				...process.env,
				HOST: '127.0.0.1',
				PORT: String(port),
				DATA_DIR: dataDir,
				COURSES_DIR: coursesDir,
				...env
			},
			stdio: ['ignore', 'pipe', 'pipe']
		});
		const keep = (chunk: Buffer) => (output += chunk.toString());
		started.stdout.on('data', keep);
		started.stderr.on('data', keep);
		await untilHealthy(url, started, () => output);
		return started;
	}

	async function end(signal: NodeJS.Signals): Promise<void> {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const ended = once(child, 'exit');
		child.kill(signal);
		await ended;
	}

	return {
		url,
		dataDir,
		pid: () => child.pid ?? 0,
		accounts: accountsIn(output),
		output: () => output,
		stop: () => end('SIGTERM'),
		kill: () => end('SIGKILL'),
		startAgain: async () => {
			child = await launch();
		},
		dispose: async () => {
			await end('SIGTERM');
			await rm(dataDir, { recursive: true });
			await rm(coursesDir, { recursive: true });
		}
	};
}

/** A folder of courses with the first module alone; whoever makes it removes it. */
export async function firstModuleOnly(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'bimtek-courses-'));
	const course = 'netralitas-asn';
	const module = '01-dasar-netralitas';
	await cp('courses/regulations', join(folder, 'regulations'), { recursive: true });
	await cp(join('courses', course, module), join(folder, course, module), { recursive: true });
	for (const name of ['course.yaml', 'id.yaml', 'en.yaml']) {
		const text = await readFile(join('courses', course, name), 'utf8');
		await writeFile(join(folder, course, name), stringify(withoutOtherModules(text)));
	}
	return folder;
}

/** What a course says of modules that are not copied, and the credit hours that they give. */
function withoutOtherModules(text: string): object {
	const { paths: _, evaluation: __, ...course } = parse(text) as Record<string, unknown>;
	return 'creditHours' in course ? { ...course, creditHours: 1 } : course;
}

async function untilHealthy(url: string, child: ChildProcess, output: () => string) {
	for (let tries = 0; tries < 200; tries += 1) {
		if (child.exitCode !== null) throw new Error(`The server ended at once:\n${output()}`);
		const answer = await fetch(`${url}/api/health`).catch(() => undefined);
		if (answer?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`The server did not become healthy:\n${output()}`);
}

/** Reads the box that a newcomer reads. */
function accountsIn(output: string): ReadonlyMap<string, DemoAccount> {
	const rows = output.matchAll(/\b(peserta|pelatih|kepegawaian|admin)\s+[│|]?\s*(\S{8,})/g);
	return new Map(
		[...rows].map(([, username = '', password = '']) => [username, { username, password }])
	);
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	if (typeof address !== 'object' || !address) throw new Error('No free port');
	return address.port;
}
