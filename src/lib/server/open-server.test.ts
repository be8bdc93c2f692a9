import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/databases.ts';
import { ensureAgency } from './ensure-agency.ts';
import { explainRefusal } from './explain-refusal.ts';
import { openServer, type Server, type ServerOptions } from './open-server.ts';

const now = new Date('2026-11-22T03:00:00.000Z');

/** No courses at all: what is tested here does not depend on what can be learned. */
async function anInstallation(): Promise<ServerOptions> {
	const folder = await temporaryFolder();
	const coursesDir = join(folder, 'courses');
	await cp('courses/regulations', join(coursesDir, 'regulations'), { recursive: true });
	return { dataDir: join(folder, 'data'), coursesDir, now: () => now };
}

async function opened(options: ServerOptions): Promise<Server> {
	const result = await openServer(options);
	if (result.kind !== 'opened') throw new Error(explainRefusal(result.refusal));
	return result.server;
}

async function refusal(options: ServerOptions): Promise<string> {
	const result = await openServer(options);
	if (result.kind === 'opened') throw new Error('It opened');
	return explainRefusal(result.refusal);
}

describe('openServer', () => {
	it('makes a secret that only its owner reads, and keeps it', async () => {
		const options = await anInstallation();
		await (await opened(options)).close();
		const file = join(options.dataDir, 'secret');
		const secret = await readFile(file, 'utf8');
		expect((await stat(file)).mode & 0o777).toBe(0o600);
		await (await opened(options)).close();
		expect(await readFile(file, 'utf8')).toBe(secret);
	});

	it('lets nobody else read a new database, whatever its folder allows', async () => {
		const options = await anInstallation();
		await mkdir(options.dataDir, { recursive: true, mode: 0o755 });
		const server = await opened(options);
		for (const file of ['bimtek.db', 'bimtek.db-wal']) {
			expect((await stat(join(options.dataDir, file))).mode & 0o077).toBe(0);
		}
		await server.close();
	});

	it('signs with the same key after a restart', async () => {
		const options = await anInstallation();
		const first = await opened(options);
		await first.close();
		const second = await opened(options);
		expect(second.issuer.keyId).toBe(first.issuer.keyId);
		await second.close();
	});

	it('refuses a secret that the database does not know', async () => {
		const options = await anInstallation();
		await (await opened(options)).close();
		const other = { ...options, secret: 'another-secret-Kp4Ny9Bs2Hd6Gf0Xc' };
		await expect(openServer(other)).rejects.toThrow(/do not belong together/);
	});

	it('refuses a database of a newer version and says so in Indonesian', async () => {
		const options = await anInstallation();
		await (await opened(options)).close();
		const raw = new DatabaseSync(join(options.dataDir, 'bimtek.db'));
		raw.exec("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')");
		raw.close();
		expect(await refusal(options)).toMatch(/^Basis data ini dibuat oleh versi yang lebih baru/);
	});

	it('refuses a file that is not a database', async () => {
		const options = await anInstallation();
		await mkdir(options.dataDir, { recursive: true });
		await writeFile(join(options.dataDir, 'bimtek.db'), 'not a database at all '.repeat(100));
		expect(await refusal(options)).toMatch(/bukan basis data yang utuh/);
	});

	it('refuses courses with a mistake when none were ever good, with file and line', async () => {
		const options = await anInstallation();
		await mkdir(join(options.coursesDir, 'rusak'));
		await writeFile(join(options.coursesDir, 'rusak', 'course.yaml'), 'id: [\n');
		expect(await refusal(options)).toMatch(/rusak\/course\.yaml:\d+:\d+ error: /);
	});

	it('starts with such courses for an author, offers none, and tells the mistake', async () => {
		const options = await anInstallation();
		await mkdir(join(options.coursesDir, 'rusak'));
		await writeFile(join(options.coursesDir, 'rusak', 'course.yaml'), 'id: [\n');
		const server = await opened({ ...options, evenIfUnreadable: true });
		expect(server.offer.courses.size).toBe(0);
		const { problems } = await server.authoring.library();
		expect(problems.map(({ file }) => file)).toContain('rusak/course.yaml');
		await server.close();
	});

	it('serves what was last good when it starts again with a mistake in the courses', async () => {
		const options = await anInstallation();
		await cp('tests/fixtures/courses', options.coursesDir, { recursive: true });
		await rm(join(options.coursesDir, 'regulations'), { recursive: true });
		await cp('tests/fixtures/courses/regulations', join(options.coursesDir, 'regulations'), {
			recursive: true
		});
		const first = await opened(options);
		const { catalogue, tag } = first.offer;
		expect(first.courseMistakes).toEqual([]);
		await first.close();

		const file = join(options.coursesDir, 'contoh', 'course.yaml');
		const sound = await readFile(file, 'utf8');
		await writeFile(file, 'id: [\n');
		const second = await opened(options);
		expect(second.offer).toMatchObject({ catalogue, tag });
		expect(second.offer.courses.get('contoh')).toMatchObject({ rule: { id: 'contoh' } });
		expect(second.courseMistakes[0]?.file).toBe(file);
		const { courses } = JSON.parse(catalogue) as {
			courses: { packs: { hash: string }[] }[];
		};
		const hash = courses[0]?.packs[0]?.hash ?? '';
		expect(await second.packs.open(second.db, hash)).toBeDefined();

		await writeFile(file, sound);
		expect((await second.reloadCourses()).kind).toBe('compiled');
		expect(second.courseMistakes).toEqual([]);
		await second.close();
	});

	it('keeps what was on offer when the courses are read again with a mistake in them', async () => {
		const options = await anInstallation();
		const server = await opened(options);
		const { tag } = server.offer;
		await mkdir(join(options.coursesDir, 'rusak'));
		await writeFile(join(options.coursesDir, 'rusak', 'course.yaml'), 'id: [\n');
		expect((await server.reloadCourses()).kind).toBe('unreadable');
		expect(server.offer.tag).toBe(tag);
		await server.close();
	});
});

describe('ensureAgency', () => {
	it('makes a demo with one account per role, once', async () => {
		const server = await opened(await anInstallation());
		const first = await ensureAgency(server.db, { mayBeDemo: true, now });
		const roles = first.kind === 'demo' ? first.accounts.map(({ role }) => role) : [];
		expect(roles.sort()).toEqual(['admin', 'hr', 'learner', 'trainer']);
		expect(await ensureAgency(server.db, { mayBeDemo: true, now })).toEqual({ kind: 'present' });
		await server.close();
	});

	it('makes none in production', async () => {
		const server = await opened(await anInstallation());
		const ensured = await ensureAgency(server.db, { mayBeDemo: false, now });
		expect(ensured).toEqual({ kind: 'missing' });
		expect(await server.db.selectFrom('auth_user').select('id').execute()).toEqual([]);
		await server.close();
	});
});
