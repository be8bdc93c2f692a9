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
import { startServer, type RunningServer } from '#tests/support/running-server.ts';
import { takeModule } from '#tests/support/simulated-learner.ts';
import { percentile } from './percentile.ts';
import { buildIfStale } from '../build-if-stale.ts';

type Client = { cookie: string; id: string; homePage: string };
type Posted = { ms: number[]; errors: number; statements: number; seconds: number };

const batchSize = 50;
const password = 'bench-password';

/**
 * Statements a second that the real server takes in, graded, from learners who each send whole
 * modules in batches of 50. Options: `clients` (50), `rounds` (20, modules per client),
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
		const { module, hash } = await newestModule(server.url);
		const perModule = takeModule(module, hash, signedIn[0] ?? failed('no client')).length;
		if (stored > 0) {
			await post(server.url, signedIn, module, hash, Math.ceil(stored / perModule / clients));
		}
		const posted = await post(server.url, signedIn, module, hash, rounds);
		const statementsPerS = posted.statements / posted.seconds;
		const bare = await bareServer(signedIn, module, hash, rounds);
		const raw = await rawInsert(module, hash, clients * rounds);
		return {
			figures: {
				statementsPerS: Math.round(statementsPerS),
				batchP50Ms: percentile(posted.ms, 0.5),
				batchP95Ms: percentile(posted.ms, 0.95),
				rssMb: rssMb(server),
				errors: posted.errors,
				statements: posted.statements,
				stored,
				ratioToBareServer: ratio(statementsPerS, bare),
				ratioToRawInsert: ratio(statementsPerS, raw)
			},
			floor: { bareServerPerS: Math.round(bare), rawInsertPerS: Math.round(raw) }
		};
	} finally {
		await server.dispose();
	}
}

/** Every client posts its modules one batch after the other, all clients at once. */
async function post(
	url: string,
	clients: readonly Client[],
	module: Module,
	hash: string,
	rounds: number
): Promise<Posted> {
	const queues = clients.map((client) => ({
		client,
		batches: batchesOf(client, module, hash, rounds)
	}));
	const ms: number[] = [];
	let errors = 0;
	const start = performance.now();
	await Promise.all(
		queues.map(async ({ client, batches }) => {
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
	const seconds = (performance.now() - start) / 1000;
	const statements = queues.reduce((sum, { batches }) => sum + countIn(batches), 0);
	return { ms, errors, statements, seconds };
}

function batchesOf(client: Client, module: Module, hash: string, rounds: number): string[] {
	const all = Array.from({ length: rounds }, () => takeModule(module, hash, client)).flat();
	const batches: string[] = [];
	for (let at = 0; at < all.length; at += batchSize) {
		batches.push(JSON.stringify({ statements: all.slice(at, at + batchSize) }));
	}
	return batches;
}

function countIn(batches: readonly string[]): number {
	return batches.reduce(
		(sum, body) => sum + (JSON.parse(body) as { statements: unknown[] }).statements.length,
		0
	);
}

async function bareServer(
	clients: readonly Client[],
	module: Module,
	hash: string,
	rounds: number
): Promise<number> {
	const folder = await mkdtemp(join(tmpdir(), 'bimtek-bare-'));
	const file = new URL('./bare-server.ts', import.meta.url).pathname;
	const child = spawn(process.execPath, [file, join(folder, 'bare.db')], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const [port] = (await once(child.stdout, 'data')) as [Buffer];
	const url = `http://127.0.0.1:${port.toString().trim()}`;
	const posted = await post(url, clients, module, hash, rounds);
	child.kill();
	await once(child, 'exit');
	await rm(folder, { recursive: true });
	return posted.statements / posted.seconds;
}

/** Rows a second into one table, 50 a commit, with nothing around it. */
async function rawInsert(module: Module, hash: string, modules: number): Promise<number> {
	const folder = await mkdtemp(join(tmpdir(), 'bimtek-raw-'));
	const raw = new DatabaseSync(join(folder, 'raw.db'));
	raw.exec('pragma journal_mode = WAL; pragma synchronous = FULL');
	raw.exec('create table statement (id text primary key, body text not null)');
	const insert = raw.prepare('insert into statement (id, body) values (?, ?)');
	const learner = { id: 'raw', homePage: 'urn:bimtek-netral:bench' };
	const rows = Array.from({ length: modules }, () => takeModule(module, hash, learner))
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

async function newestModule(url: string): Promise<{ module: Module; hash: string }> {
	const catalogue = readCatalogue(await (await fetch(`${url}/api/catalogue`)).json());
	const hash = catalogue?.courses[0]?.packs[0]?.hash ?? failed('the catalogue is empty');
	const opened = await openPack(hash, await (await fetch(`${url}/api/packs/${hash}`)).text());
	return opened.kind === 'opened'
		? { module: opened.pack.module, hash }
		: failed(`pack ${opened.kind}`);
}

function rssMb(server: RunningServer): number {
	const status = readFileSync(`/proc/${server.pid()}/status`, 'utf8');
	return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

function ratio(ours: number, floor: number): number {
	return Math.round((ours / floor) * 1000) / 1000;
}

function failed(reason: string): never {
	throw new Error(`The sync bench cannot run: ${reason}`);
}
