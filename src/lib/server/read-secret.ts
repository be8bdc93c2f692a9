import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The installation's secret: it signs sessions and seals certificate keys. Made once, readable by
 * its owner alone; it has to be backed up together with the database.
 */
export function readSecret(dataDir: string): string {
	const file = join(dataDir, 'secret');
	const made = randomBytes(32).toString('base64url');
	try {
		// Fails if another process has just made one, so that both use the same.
		writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
		return made;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
	const secret = readFileSync(file, 'utf8').trim();
	if (secret.length < 32) throw new Error(`${file} holds no secret; restore it from your backup`);
	return secret;
}
