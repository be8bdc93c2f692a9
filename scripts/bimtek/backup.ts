import { copyFileSync, existsSync, mkdirSync, chmodSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
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

export const backupCommand: Command = {
	usage: '[--to FOLDER]',
	about: [
		'Menyalin basis data selagi server berjalan, memeriksa salinannya, dan menyertakan berkas rahasia.',
		'Copies the database while the server runs, checks the copy, and includes the secret file.'
	],
	run: makeBackup
};

async function makeBackup(args: string[], operator: Operator): Promise<ExitCode> {
	const { values } = parseArgs({ args, options: { to: { type: 'string' } } });
	const source = databaseFile(operator);
	if (!existsSync(source)) {
		operator.err(say(`Tidak ada basis data di ${source}.`, `There is no database at ${source}.`));
		return 1;
	}
	const folder = values.to ?? join(operator.dataDir, 'backups');
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const file = join(folder, `bimtek-${stamp(operator.now())}.db`);
	// A copy has its name only when it is whole, so that a broken one is never taken for a backup.
	const unfinished = `${file}.unfinished`;
	const checked = await copy(source, unfinished);
	if (checked.kind === 'damaged') {
		rmSync(unfinished, { force: true });
		operator.err(
			say(
				`Cadangan gagal: ${checked.problem}. Jalankan "doctor" pada basis data asal.`,
				`The backup failed: ${checked.problem}. Run "doctor" on the original.`
			)
		);
		return 1;
	}
	renameSync(unfinished, file);
	operator.out(say(`Cadangan utuh: ${file}`, `Whole backup: ${file}`));
	operator.out(`  ${countsLine(checked.counts)}`);
	includeSecret(operator, file);
	return 0;
}

async function copy(source: string, target: string) {
	const db = new DatabaseSync(source, { readOnly: true, timeout: 5000 });
	try {
		rmSync(target, { force: true });
		await backup(db, target);
		chmodSync(target, 0o600);
	} finally {
		db.close();
	}
	makeOneFile(target);
	return checkBackup(target);
}

/** Out of WAL mode, so that the copy is one file and reading it leaves no other beside it. */
function makeOneFile(file: string): void {
	const db = new DatabaseSync(file);
	db.exec('pragma journal_mode = delete');
	db.close();
}

function includeSecret(operator: Operator, file: string): void {
	if (operator.secret !== undefined) {
		operator.out(
			say(
				'Rahasia berasal dari BIMTEK_SECRET dan tidak ikut disalin: simpan sendiri bersama cadangan ini.',
				'The secret comes from BIMTEK_SECRET and is not copied: keep it yourself with this backup.'
			)
		);
		return;
	}
	const copied = `${file}.secret`;
	copyFileSync(secretFile(operator), copied);
	chmodSync(copied, 0o600);
	operator.out(
		say(
			`Berkas rahasia: ${copied}. Tanpa itu, kunci sertifikat tidak dapat dibuka. Simpan di tempat terjaga.`,
			`Secret file: ${copied}. Without it certificate keys cannot be opened. Keep it in a safe place.`
		)
	);
}
