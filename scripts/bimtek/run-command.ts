import { addAccountCommand } from './add-account.ts';
import { backupCommand } from './backup.ts';
import { doctorCommand } from './doctor.ts';
import { exportCaseCommand } from './export-case.ts';
import { initCommand } from './init.ts';
import { say, type Command, type ExitCode, type Operator } from './operator.ts';
import { rebuildCommand } from './rebuild.ts';
import { restoreCommand } from './restore.ts';
import { revokeCommand } from './revoke.ts';
import { rotateKeyCommand } from './rotate-key.ts';

const commands: ReadonlyMap<string, Command> = new Map([
	['init', initCommand],
	['add-account', addAccountCommand],
	['backup', backupCommand],
	['restore', restoreCommand],
	['rebuild', rebuildCommand],
	['doctor', doctorCommand],
	['export-case', exportCaseCommand],
	['revoke', revokeCommand],
	['rotate-key', rotateKeyCommand]
]);

export async function runCommand(argv: string[], operator: Operator): Promise<ExitCode> {
	const [name, ...args] = argv;
	if (name === undefined || name === 'help' || name === '--help') {
		operator.out(help());
		return name === undefined ? 2 : 0;
	}
	const command = commands.get(name);
	if (!command) {
		operator.err(say(`Perintah "${name}" tidak ada.`, `There is no command "${name}".`));
		operator.err(help());
		return 2;
	}
	if (args.includes('--help')) {
		operator.out(describe(name, command));
		return 0;
	}
	try {
		return await command.run(args, operator);
	} catch (error) {
		if (!isMisuse(error)) throw error;
		operator.err(
			say(`Pilihan tidak dikenali: ${error.message}`, `Not understood: ${error.message}`)
		);
		operator.err(describe(name, command));
		return 2;
	}
}

function isMisuse(error: unknown): error is Error {
	return (
		error instanceof Error &&
		'code' in error &&
		typeof error.code === 'string' &&
		error.code.startsWith('ERR_PARSE_ARGS')
	);
}

function help(): string {
	const each = [...commands].map(([name, command]) => describe(name, command));
	return [
		'npm run bimtek -- <perintah/command> [--pilihan/options]',
		'',
		each.join('\n\n'),
		'',
		say(
			'Lingkungan: DATA_DIR (./data), COURSES_DIR (./courses), BIMTEK_SECRET (berkas "secret" di DATA_DIR).',
			'Environment: DATA_DIR (./data), COURSES_DIR (./courses), BIMTEK_SECRET (file "secret" in DATA_DIR).'
		)
	].join('\n');
}

function describe(name: string, { usage, about: [indonesian, english] }: Command): string {
	return `  ${`${name} ${usage}`.trim()}\n      ${indonesian}\n      ${english}`;
}
