import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { appendAudit } from '#lib/server/audit/append-audit.ts';
import { checkBackup, countsLine } from './check-backup.ts';
import {
	databaseFile,
	say,
	secretFile,
	stamp,
	type Command,
	type ExitCode,
	type Operator
} from './operator.ts';
import { withServer } from './with-server.ts';

export const restoreCommand: Command = {
	usage: '--from FILE [--verify] [--replace]',
	about: [
		'Memeriksa cadangan (--verify) atau memulihkannya. Hentikan server dahulu; data lama disisihkan, tidak dihapus.',
		'Checks a backup (--verify) or restores it. Stop the server first; the old data is set aside, not deleted.'
	],
	run: restore
};

async function restore(args: string[], operator: Operator): Promise<ExitCode> {
	const { values } = parseArgs({
		args,
		options: {
			from: { type: 'string' },
			verify: { type: 'boolean', default: false },
			replace: { type: 'boolean', default: false }
		}
	});
	const { from } = values;
	if (!from) {
		operator.err(say('Sebutkan cadangannya: --from BERKAS.', 'Name the backup: --from FILE.'));
		return 2;
	}
	const checked = checkBackup(from);
	if (checked.kind === 'damaged') {
		operator.err(
			say(
				`${from} bukan cadangan yang utuh: ${checked.problem}. Tidak ada yang diubah.`,
				`${from} is not a whole backup: ${checked.problem}. Nothing was changed.`
			)
		);
		return 1;
	}
	operator.out(say(`Cadangan utuh: ${from}`, `Whole backup: ${from}`));
	operator.out(`  ${countsLine(checked.counts)}`);
	if (values.verify) return 0;

	if (existsSync(databaseFile(operator)) && !values.replace) {
		operator.err(
			say(
				'Di DATA_DIR sudah ada basis data. Hentikan server, lalu ulangi dengan --replace.',
				'There is a database in DATA_DIR already. Stop the server, then repeat with --replace.'
			)
		);
		return 1;
	}
	putInPlace(from, operator);
	return withServer(operator, async ({ db, now }) => {
		const target = checked.counts['statement'] ?? 0;
		await db.transaction().execute((tx) =>
			appendAudit(tx, {
				agencyId: 'system',
				actor: 'system',
				action: 'restore',
				target: `${target} statements`,
				now: now()
			})
		);
		operator.out(say('Dipulihkan. Jalankan "doctor".', 'Restored. Run "doctor".'));
		return 0;
	});
}

function putInPlace(from: string, operator: Operator): void {
	mkdirSync(operator.dataDir, { recursive: true, mode: 0o700 });
	const file = databaseFile(operator);
	const aside = `.before-restore-${stamp(operator.now())}`;
	// The log beside a database belongs to it; left behind it would be replayed into the restored one.
	for (const part of ['', '-wal', '-shm']) {
		if (existsSync(file + part)) renameSync(file + part, `${file}${aside}${part}`);
	}
	copyFileSync(from, file);
	chmodSync(file, 0o600);
	if (operator.secret !== undefined || !existsSync(`${from}.secret`)) return;
	const secret = secretFile(operator);
	if (existsSync(secret)) renameSync(secret, `${secret}${aside}`);
	copyFileSync(`${from}.secret`, secret);
	chmodSync(secret, 0o600);
}
