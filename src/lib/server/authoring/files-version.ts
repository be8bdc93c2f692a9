import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Changes whenever a file in the folder does; cheap enough to be asked every second. */
export async function filesVersion(root: string): Promise<string> {
	const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	const states = await Promise.all(
		files.map(async (file) => {
			// A file may go between the two looks; the next answer is about what is there then.
			const found = await stat(file).catch(() => undefined);
			return `${file}\t${found?.mtimeMs}\t${found?.size}\t${found?.ino}`;
		})
	);
	return createHash('sha256').update(states.join('\n')).digest('base64url').slice(0, 22);
}
