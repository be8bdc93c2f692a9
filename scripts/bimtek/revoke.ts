import { parseArgs } from 'node:util';
import { revokeCertificate } from '#lib/server/certificates/revoke-certificate.ts';
import { say, type Command, type ExitCode, type Operator } from './operator.ts';
import { withServer } from './with-server.ts';

export const revokeCommand: Command = {
	usage: '--agency ID --number NUMBER --reason TEXT',
	about: [
		'Mencabut sertifikat. Tanggal dan alasannya tampil di halaman verifikasi.',
		'Revokes a certificate. Its date and reason show on the verification page.'
	],
	run: revoke
};

async function revoke(args: string[], operator: Operator): Promise<ExitCode> {
	const { values } = parseArgs({
		args,
		options: {
			agency: { type: 'string' },
			number: { type: 'string' },
			reason: { type: 'string' }
		}
	});
	const { agency: agencyId, number, reason } = values;
	if (!agencyId || !number || !reason) {
		operator.err(
			say('Wajib diisi: --agency, --number, --reason.', 'Needed: --agency, --number, --reason.')
		);
		return 2;
	}
	return withServer(operator, async ({ db, now }) => {
		const { kind } = await revokeCertificate(db, { agencyId, number, reason }, 'system', now());
		switch (kind) {
			case 'revoked':
				operator.out(say(`Sertifikat ${number} dicabut.`, `Certificate ${number} is revoked.`));
				return 0;
			case 'unknown':
				operator.err(say('Nomor itu tidak dikenal.', 'That number is unknown.'));
				return 1;
			case 'not-in-force':
				operator.err(
					say('Sertifikat itu sudah dicabut atau diganti.', 'It is revoked or replaced already.')
				);
				return 1;
		}
	});
}
