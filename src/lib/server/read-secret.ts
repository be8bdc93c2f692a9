import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The installation's secret: it signs sessions and seals certificate keys. Made once, readable by
 * its owner alone; it has to be backed up together with the database.
 */
export function readSecret(dataDir: string): string {
	const file = join(dataDir, 'secret');
	if (!existsSync(file)) makeSecret(file);
	const secret = readFileSync(file, 'utf8').trim();
	if (secret.length < 32) throw new Error(`${file} holds no secret; restore it from your backup`);
	return secret;
}

/** It is whole before it gets its name, because a full disk must not leave half a secret. */
function makeSecret(file: string): void {
	const draft = `${file}.${process.pid}`;
	try {
		writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, {
			mode: 0o600,
			flush: true
		});
		linkSync(draft, file);
	} catch (error) {
		// Another process has just made one, and both must use the same.
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	} finally {
		rmSync(draft, { force: true });
	}
}
