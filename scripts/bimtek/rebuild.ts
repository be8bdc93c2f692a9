import { parseArgs } from 'node:util';
import { rebuildProjections } from '#lib/server/completions/rebuild-projections.ts';
import { say, type Command } from './operator.ts';
import { withServer } from './with-server.ts';

export const rebuildCommand: Command = {
	usage: '',
	about: [
		'Menghitung ulang nilai dan penyelesaian dari catatan belajar. Sertifikat yang terbit tidak disentuh.',
		'Works out grades and completions anew from the log. Issued certificates are not touched.'
	],
	run: (args, operator) => {
		parseArgs({ args, options: {} });
		return withServer(operator, async (server) => {
			const { accounts, attempts } = await rebuildProjections(server);
			operator.out(
				say(
					`Selesai: ${accounts} akun, ${attempts} percobaan.`,
					`Done: ${accounts} accounts, ${attempts} attempts.`
				)
			);
			return 0;
		});
	}
};
