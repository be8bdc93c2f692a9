import { parseArgs } from 'node:util';
import { rotateIssuerKey } from '#lib/server/certificates/issuer-keys.ts';
import { readSecret } from '#lib/server/read-secret.ts';
import { say, type Command } from './operator.ts';
import { withServer } from './with-server.ts';

export const rotateKeyCommand: Command = {
	usage: '',
	about: [
		'Mengganti kunci penanda tangan sertifikat. Sertifikat lama tetap sah. Mulai ulang server sesudahnya.',
		'Replaces the key that signs certificates. Old certificates stay valid. Restart the server after it.'
	],
	run: (args, operator) => {
		parseArgs({ args, options: {} });
		return withServer(operator, async ({ db, now }) => {
			const secret = operator.secret ?? readSecret(operator.dataDir);
			const { keyId } = await rotateIssuerKey(db, secret, now());
			operator.out(say(`Kunci baru: ${keyId}`, `New key: ${keyId}`));
			return 0;
		});
	}
};
