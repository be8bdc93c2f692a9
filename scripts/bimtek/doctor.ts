import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
	checkDisk,
	checkFile,
	checkSecretKept,
	checkServer,
	checkTime,
	type Finding
} from './doctor-checks.ts';
import { databaseFile, say, type Command, type ExitCode, type Operator } from './operator.ts';

export const doctorCommand: Command = {
	usage: '',
	about: [
		'Memeriksa basis data, migrasi, ruang disk, materi, kunci, jejak audit, dan jam. Tidak mengubah apa pun selain migrasi yang tertunda.',
		'Checks database, migrations, disk space, courses, keys, audit trail and clock. Changes nothing but pending migrations.'
	],
	run: doctor
};

async function doctor(args: string[], operator: Operator): Promise<ExitCode> {
	parseArgs({ args, options: {} });
	if (!existsSync(databaseFile(operator))) {
		const file = databaseFile(operator);
		operator.err(
			say(
				`Tidak ada basis data di ${file}. Periksa DATA_DIR, atau jalankan "init" dahulu.`,
				`There is no database at ${file}. Check DATA_DIR, or run "init" first.`
			)
		);
		return 1;
	}
	const findings: Finding[] = [];
	const add = (found: readonly Finding[]) => {
		findings.push(...found);
		for (const { state, what, detail } of found) {
			operator.out(`${state.padEnd(4)}  ${what}: ${detail}`);
		}
	};
	add(checkFile(operator));
	add(checkDisk(operator));
	add(checkSecretKept(operator));
	// A damaged file is not opened any further.
	if (findings.every(({ state }) => state !== 'no')) {
		add(await checkServer(operator));
		add(checkTime(operator));
	}
	const wrong = findings.filter(({ state }) => state === 'no').length;
	operator.out(
		wrong === 0
			? say('Tidak ada masalah.', 'Nothing is wrong.')
			: say(`${wrong} hal perlu diperbaiki.`, `${wrong} things need repair.`)
	);
	return wrong === 0 ? 0 : 1;
}
