import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Statement } from '#lib/domain/statement/statement.ts';
import type { Module } from '#lib/domain/course/course.ts';
import { openPack } from '#lib/protocol/pack.ts';
import { readCatalogue } from '#lib/protocol/catalogue.ts';
import { readPulled } from '#lib/protocol/pull.ts';
import { addAccount } from '#lib/server/accounts/add-account.ts';
import { openDatabase } from '#lib/server/db/open-database.ts';
import { startServer } from '#tests/support/running-server.ts';
import { takeModule } from '#tests/support/simulated-learner.ts';
import { percentile } from './percentile.ts';
import { buildIfStale } from '../build-if-stale.ts';

type Client = { cookie: string; id: string; homePage: string };
type Queue = { client: Client; batches: readonly string[] };
type Learning = { module: Module; hash: string };
type Target = { url: string; pid: number };
type Measured = {
	perS: number;
	p50Ms: number;
	p95Ms: number;
	/** Processor time that the server spent on a statement: it hardly depends on who else works. */
	cpuUs: number;
	errors: number;
	statements: number;
};

const batchSize = 50;
/** Modules per client before anything is measured, so that no compiler is at work meanwhile. */
const warmUpRounds = 3;
const password = 'bench-password';

/**
 * Statements a second that the real server takes in, graded, from learners who each send whole
 * modules in batches of 50, every batch as soon as the one before is answered. The senders share the
 * machine with the server. Options: `clients` (50), `rounds` (20, modules per client),
 * `stored` (0, statements of other modules taken in before the clock starts).
 */
export async function bench(options: Record<string, string | undefined>) {
	const clients = Number(options.clients ?? 50);
	const rounds = Number(options.rounds ?? 20);
	const stored = Number(options.stored ?? 0);
	buildIfStale();
	const server = await startServer({ BIMTEK_DEMO: '1' });
	try {
		await addLearners(server.dataDir, clients);
		const signedIn = await Promise.all(
			Array.from({ length: clients }, (_, at) => signIn(server.url, `bench-${at}`))
		);
		const learning = await newestModule(server.url);
		const target = { url: server.url, pid: server.pid() };
		const perModule = learnt(learning, signedIn[0] ?? failed('no client')).length;
		await post(server.url, queues(signedIn, learning, warmUpRounds));
		if (stored > 0) {
			const before = Math.ceil(stored / perModule / clients);
			await post(server.url, queues(signedIn, learning, before));
		}
		const ours = await measure(target, signedIn, learning, rounds);
		const atRest = rssMb(target);
		const bare = await bareServer(signedIn, learning, rounds);
		const raw = await rawInsert(learning, clients * rounds);
		return {
			figures: {
				statementsPerS: Math.round(ours.perS),
				batchP50Ms: ours.p50Ms,
				batchP95Ms: ours.p95Ms,
				serverCpuUsPerStatement: ours.cpuUs,
				rssMb: atRest,
				errors: ours.errors,
				statements: ours.statements,
				stored,
				ratioToBareServer: ratio(ours.perS, bare.perS),
				cpuRatioToBareServer: ratio(bare.cpuUs, ours.cpuUs),
				ratioToRawInsert: ratio(ours.perS, raw)
			},
			floor: {
				bareServerPerS: Math.round(bare.perS),
				bareServerP50Ms: bare.p50Ms,
				bareServerP95Ms: bare.p95Ms,
				bareServerCpuUsPerStatement: bare.cpuUs,
				rawInsertPerS: Math.round(raw)
			}
		};
	} finally {
		await server.dispose();
	}
}

/** What the target makes of the same work, all of it prepared before the clock starts. */
async function measure(
	{ url, pid }: Target,
	clients: readonly Client[],
	learning: Learning,
	rounds: number
): Promise<Measured> {
	const work = queues(clients, learning, rounds);
	const statements = work.reduce((sum, { batches }) => sum + countIn(batches), 0);
	const cpuBefore = cpuMs(pid);
	const start = performance.now();
	const { ms, errors } = await post(url, work);
	const seconds = (performance.now() - start) / 1000;
	return {
		perS: statements / seconds,
		p50Ms: percentile(ms, 0.5),
		p95Ms: percentile(ms, 0.95),
		cpuUs: Math.round(((cpuMs(pid) - cpuBefore) / statements) * 1000),
		errors,
		statements
	};
}

/** Every client posts its batches one after the other, all clients at once. */
async function post(
	url: string,
	work: readonly Queue[]
): Promise<{ ms: readonly number[]; errors: number }> {
	const ms: number[] = [];
	let errors = 0;
	await Promise.all(
		work.map(async ({ client, batches }) => {
			for (const body of batches) {
				const before = performance.now();
				const answer = await fetch(`${url}/api/statements`, {
					method: 'POST',
					headers: { 'content-type': 'application/json', cookie: client.cookie, origin: url },
					body
				});
				const { answers } = (await answer.json()) as { answers?: { kind: string }[] };
				ms.push(performance.now() - before);
				if (!answer.ok || answers?.some(({ kind }) => kind !== 'accepted')) errors += 1;
			}
		})
	);
	return { ms, errors };
}

function queues(clients: readonly Client[], learning: Learning, rounds: number): readonly Queue[] {
	return clients.map((client) => ({ client, batches: batchesOf(client, learning, rounds) }));
}

function batchesOf(client: Client, learning: Learning, rounds: number): readonly string[] {
	const all = Array.from({ length: rounds }, () => learnt(learning, client)).flat();
	const batches: string[] = [];
	for (let at = 0; at < all.length; at += batchSize) {
		batches.push(JSON.stringify({ statements: all.slice(at, at + batchSize) }));
	}
	return batches;
}

function learnt({ module, hash }: Learning, learner: { id: string; homePage: string }) {
	return takeModule(module, hash, learner);
}

function countIn(batches: readonly string[]): number {
	return batches.reduce(
		(sum, body) => sum + (JSON.parse(body) as { statements: unknown[] }).statements.length,
		0
	);
}

async function bareServer(
	clients: readonly Client[],
	learning: Learning,
	rounds: number
): Promise<Measured> {
	const folder = await mkdtemp(join(tmpdir(), 'bimtek-bare-'));
	const file = new URL('./bare-server.ts', import.meta.url).pathname;
	const child = spawn(process.execPath, [file, join(folder, 'bare.db')], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const [port] = (await once(child.stdout, 'data')) as [Buffer];
	const url = `http://127.0.0.1:${port.toString().trim()}`;
	await post(url, queues(clients, learning, warmUpRounds));
	const measured = await measure({ url, pid: child.pid ?? 0 }, clients, learning, rounds);
	child.kill();
	await once(child, 'exit');
	await rm(folder, { recursive: true });
	return measured;
}

/** Rows a second into one table, 50 a commit, with nothing around it. */
async function rawInsert(learning: Learning, modules: number): Promise<number> {
	const folder = await mkdtemp(join(tmpdir(), 'bimtek-raw-'));
	const raw = new DatabaseSync(join(folder, 'raw.db'));
	raw.exec('pragma journal_mode = WAL; pragma synchronous = FULL');
	raw.exec('create table statement (id text primary key, body text not null)');
	const insert = raw.prepare('insert into statement (id, body) values (?, ?)');
	const learner = { id: 'raw', homePage: 'urn:bimtek-netral:bench' };
	const rows = Array.from({ length: modules }, () => learnt(learning, learner))
		.flat()
		.map((statement: Statement) => [statement.id, JSON.stringify(statement)] as const);
	const start = performance.now();
	for (let at = 0; at < rows.length; at += batchSize) {
		raw.exec('begin');
		for (const [id, body] of rows.slice(at, at + batchSize)) insert.run(id, body);
		raw.exec('commit');
	}
	const seconds = (performance.now() - start) / 1000;
	raw.close();
	await rm(folder, { recursive: true });
	return rows.length / seconds;
}

async function addLearners(dataDir: string, count: number): Promise<void> {
	const db = openDatabase(join(dataDir, 'bimtek.db'));
	const { id: agencyId } = await db.selectFrom('agency').select('id').executeTakeFirstOrThrow();
	for (let at = 0; at < count; at += 1) {
		const username = `bench-${at}`;
		const now = new Date();
		const added = await addAccount(db, {
			agencyId,
			username,
			name: username,
			password,
			role: 'learner',
			now
		});
		if (added.kind !== 'added') failed(`account ${username}: ${added.reason}`);
	}
	await db.destroy();
}

async function signIn(url: string, username: string): Promise<Client> {
	const answer = await fetch(`${url}/api/auth/sign-in/username`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', origin: url },
		body: JSON.stringify({ username, password })
	});
	if (!answer.ok) failed(`sign-in answered ${answer.status}`);
	const cookie = answer.headers
		.getSetCookie()
		.map((line) => line.split(';')[0])
		.join('; ');
	const pulled = await fetch(`${url}/api/pull?after=0`, { headers: { cookie } });
	const { account } = readPulled(await pulled.json()) ?? failed('pull is unreadable');
	return { cookie, id: account.id, homePage: account.homePage };
}

async function newestModule(url: string): Promise<Learning> {
	const catalogue = readCatalogue(await (await fetch(`${url}/api/catalogue`)).json());
	const hash = catalogue?.courses[0]?.packs[0]?.hash ?? failed('the catalogue is empty');
	const opened = await openPack(hash, await (await fetch(`${url}/api/packs/${hash}`)).text());
	return opened.kind === 'opened'
		? { module: opened.pack.module, hash }
		: failed(`pack ${opened.kind}`);
}

function rssMb({ pid }: Target): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** User and system time of all its threads so far, in the kernel's hundredths of a second. */
function cpuMs(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
	return (Number(fields[11]) + Number(fields[12])) * 10;
}

function ratio(ours: number, floor: number): number {
	return Math.round((ours / floor) * 1000) / 1000;
}

function failed(reason: string): never {
	throw new Error(`The sync bench cannot run: ${reason}`);
}
