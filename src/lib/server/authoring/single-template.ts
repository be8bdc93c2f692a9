import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '#lib/domain/course/course.ts';

/** The page that a case is put into; `undefined` until the app has been built. */
export async function singleTemplate(
	language: Language,
	folder = join('build', 'single')
): Promise<string | undefined> {
	try {
		return await readFile(join(folder, `${language}.html`), 'utf8');
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw cause;
	}
}
