import {
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync
} from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOrder } from '#tests/support/certified-agency.ts';
import { issueCertificate } from '#lib/server/certificates/issue-certificate.ts';
import { openIssuer } from '#lib/server/certificates/issuer-keys.ts';
import { openDatabase } from '#lib/server/db/open-database.ts';
import { readSecret } from '#lib/server/read-secret.ts';
import type { Operator } from './operator.ts';
import { runCommand } from './run-command.ts';

const root = mkdtempSync(join(tmpdir(), 'bimtek-cli-'));
const coursesDir = join(root, 'courses');
const dataDir = join(root, 'data');
const agency = [
	...['--id', 'contoh', '--name', 'Pemerintah Kabupaten Contoh', '--place', 'Contoh'],
	...['--signatory', 'Kartika Wulandari', '--signatory-position', 'Kepala BKPSDM']
];

beforeAll(() => {
	// The regulations alone: what a command does is not about the courses.
	cpSync('courses/regulations', join(coursesDir, 'regulations'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

async function bimtek(argv: string[], parts: Partial<Operator> & { input?: string } = {}) {
	const lines: string[] = [];
	const { input = '', ...operator } = parts;
	const code = await runCommand(argv, {
		dataDir,
		coursesDir,
		now: () => new Date('2026-11-22T03:00:00.000Z'),
		readInput: () => Promise.resolve(input),
		out: (line) => lines.push(line),
		err: (line) => lines.push(line),
		...operator
	});
	return { code, output: lines.join('\n') };
}

/** A copy of the installation, so that a test may damage it. */
function copied(name: string): string {
	const to = join(root, name);
	cpSync(dataDir, to, { recursive: true });
	return to;
}

describe('bimtek', () => {
	it('lists its commands, and fails when it is given none or an unknown one', async () => {
		expect(await bimtek(['help'])).toMatchObject({ code: 0 });
		expect((await bimtek([])).code).toBe(2);
		const unknown = await bimtek(['fly']);
		expect(unknown).toMatchObject({ code: 2 });
		expect(unknown.output).toContain('"fly"');
	});

	it('names an option that it does not know', async () => {
		const wrong = await bimtek(['backup', '--too', 'x']);
		expect(wrong.code).toBe(2);
		expect(wrong.output).toContain('--too');
	});

	it('does nothing to a folder without a database', async () => {
		const nowhere = join(root, 'nowhere');
		for (const command of ['backup', 'doctor', 'rebuild', 'rotate-key']) {
			const { code, output } = await bimtek([command], { dataDir: nowhere });
			expect(code).toBe(1);
			expect(output).toContain(nowhere);
		}
		expect(existsSync(nowhere)).toBe(false);
	});
});

describe('bimtek init', () => {
	it('says what is missing', async () => {
		const { code, output } = await bimtek(['init', '--id', 'contoh']);
		expect(code).toBe(2);
		expect(output).toContain('--signatory-position');
	});

	it('makes neither agency nor admin when one of them cannot be made', async () => {
		const bad = await bimtek(['init', ...agency, '--admin', 'a b']);
		expect(bad.code).toBe(1);
		const pattern = await bimtek(['init', ...agency, '--number-pattern', '{number}']);
		expect(pattern.code).toBe(1);
		expect(pattern.output).toContain('{year}');
		const db = openDatabase(join(dataDir, 'bimtek.db'));
		expect(await db.selectFrom('agency').selectAll().execute()).toEqual([]);
		await db.destroy();
	});

	it('makes an agency and its admin, and shows the password once', async () => {
		const made = await bimtek(['init', ...agency]);
		expect(made.code).toBe(0);
		expect(made.output).toMatch(/admin: \w{4}-\w{4}-\w{4}/);
		const again = await bimtek(['init', ...agency]);
		expect(again.code).toBe(1);
	});
});

describe('bimtek add-account', () => {
	const account = ['--agency', 'contoh', '--username', 'siti', '--name', 'Siti', '--role', 'hr'];

	it('takes a password from standard input without showing it', async () => {
		const made = await bimtek(['add-account', ...account, '--password-stdin'], {
			input: 'rahasia-sekali\n'
		});
		expect(made.code).toBe(0);
		expect(made.output).not.toContain('rahasia-sekali');
	});

	it('refuses a taken name, an unknown agency and an unknown role', async () => {
		expect((await bimtek(['add-account', ...account])).code).toBe(1);
		const elsewhere = await bimtek(['add-account', ...account, '--agency', 'lain']);
		expect(elsewhere).toMatchObject({ code: 1 });
		expect((await bimtek(['add-account', ...account, '--role', 'king'])).code).toBe(2);
	});
});

describe('bimtek backup and restore', () => {
	it('makes a whole copy with its secret, readable by its owner alone', async () => {
		const { code, output } = await bimtek(['backup', '--to', join(root, 'backups')]);
		expect(code).toBe(0);
		expect(output).toContain('agency 1');
		expect(readdirSync(join(root, 'backups')).sort()).toEqual([
			'bimtek-20261122T030000Z.db',
			'bimtek-20261122T030000Z.db.secret'
		]);
		for (const name of readdirSync(join(root, 'backups'))) {
			expect(statSync(join(root, 'backups', name)).mode & 0o077).toBe(0);
		}
	});

	it('brings a backup up in an empty folder, keys and all', async () => {
		const from = join(root, 'backups', 'bimtek-20261122T030000Z.db');
		const fresh = join(root, 'fresh');
		expect((await bimtek(['restore', '--from', from], { dataDir: fresh })).code).toBe(0);
		expect((await bimtek(['doctor'], { dataDir: fresh })).code).toBe(0);
		expect(readSecret(fresh)).toBe(readSecret(dataDir));
	});

	it('only looks when it is asked to verify', async () => {
		const from = join(root, 'backups', 'bimtek-20261122T030000Z.db');
		const untouched = join(root, 'untouched');
		const verified = await bimtek(['restore', '--from', from, '--verify'], { dataDir: untouched });
		expect(verified.code).toBe(0);
		expect(existsSync(untouched)).toBe(false);
	});

	it('does not write over a database, and sets the old one aside when told to', async () => {
		const from = join(root, 'backups', 'bimtek-20261122T030000Z.db');
		const there = copied('there');
		expect((await bimtek(['restore', '--from', from], { dataDir: there })).code).toBe(1);
		const replaced = await bimtek(['restore', '--from', from, '--replace'], { dataDir: there });
		expect(replaced.code).toBe(0);
		expect(readdirSync(there)).toContain('bimtek.db.before-restore-20261122T030000Z');
	});

	it('takes no file for a backup that is none', async () => {
		const broken = join(root, 'broken.db');
		const whole = readFileSync(join(root, 'backups', 'bimtek-20261122T030000Z.db'));
		writeFileSync(broken, whole.fill(7, 4096, 40_000));
		const { code, output } = await bimtek(['restore', '--from', broken, '--verify']);
		expect(code).toBe(1);
		expect(output).toContain('broken.db');
	});
});

describe('bimtek doctor', () => {
	it('finds nothing wrong with a sound installation', async () => {
		const { code, output } = await bimtek(['doctor']);
		expect(output).not.toMatch(/^no /m);
		expect(code).toBe(0);
	});

	it('finds a lost secret instead of making a new one', async () => {
		const there = copied('lost-secret');
		rmSync(join(there, 'secret'));
		const { code, output } = await bimtek(['doctor'], { dataDir: there });
		expect(code).toBe(1);
		expect(output).toMatch(/^no .*secret/m);
		expect(existsSync(join(there, 'secret'))).toBe(false);
	});

	it('finds a secret that belongs to another database', async () => {
		const there = copied('other-secret');
		writeFileSync(join(there, 'secret'), `${'x'.repeat(43)}\n`, { mode: 0o600 });
		const { code, output } = await bimtek(['doctor'], { dataDir: there });
		expect(code).toBe(1);
		expect(output).toContain('restore the secret file');
	});

	it('finds a changed audit trail', async () => {
		const there = copied('changed-audit');
		const db = openDatabase(join(there, 'bimtek.db'));
		await db.updateTable('audit').set({ actor: 'nobody' }).where('seq', '=', 1).execute();
		await db.destroy();
		const { code, output } = await bimtek(['doctor'], { dataDir: there });
		expect(code).toBe(1);
		expect(output).toMatch(/^no .*audit trail: .*contoh #1/m);
	});

	it('finds a clock that is behind the data', async () => {
		const then = new Date('2026-11-01T00:00:00.000Z');
		const { code, output } = await bimtek(['doctor'], { now: () => then });
		expect(code).toBe(1);
		expect(output).toMatch(/^no .*clock/m);
	});

	it('finds courses that cannot be read', async () => {
		const bad = join(root, 'bad-courses');
		cpSync(coursesDir, bad, { recursive: true });
		writeFileSync(join(bad, 'regulations', 'registry.yaml'), 'not: [a registry');
		const { code, output } = await bimtek(['doctor'], { coursesDir: bad });
		expect(code).toBe(1);
		expect(output).toMatch(/^no .*courses: /m);
		expect(output).toContain('stays on offer');
		expect(output).toContain('registry.yaml');
	});
});

describe('bimtek rotate-key, revoke and rebuild', () => {
	it('revokes a certificate once, with its reason', async () => {
		const there = copied('revoking');
		const db = openDatabase(join(there, 'bimtek.db'));
		const user = await db.selectFrom('auth_user').select('id').executeTakeFirstOrThrow();
		const issuer = await openIssuer(db, readSecret(there));
		const { number } = await issueCertificate(db, issuer, anOrder({ accountId: user.id }));
		await db.destroy();
		const asked = ['revoke', '--agency', 'contoh', '--number', number, '--reason', 'Salah data'];
		expect((await bimtek(asked, { dataDir: there })).code).toBe(0);
		expect((await bimtek(asked, { dataDir: there })).code).toBe(1);
		expect((await bimtek(['doctor'], { dataDir: there })).code).toBe(0);
	});

	it('rotates the key and leaves a sound installation', async () => {
		const there = copied('rotating');
		expect((await bimtek(['rotate-key'], { dataDir: there })).code).toBe(0);
		const { code, output } = await bimtek(['doctor'], { dataDir: there });
		expect(output).toMatch(/certificate keys: 2/);
		expect(code).toBe(0);
	});

	it('rebuilds what follows from the log', async () => {
		const { code, output } = await bimtek(['rebuild']);
		expect(code).toBe(0);
		expect(output).toContain('0 attempts');
	});
});
