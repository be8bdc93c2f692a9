import { readdirSync } from 'node:fs';

const byNumber = new Intl.Collator('en', { numeric: true });

/** Names of the folders in a folder, `2-…` before `10-…`, without hidden ones. */
export function foldersIn(path: string): readonly string[] {
	return readdirSync(path, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map(({ name }) => name)
		.sort((a, b) => byNumber.compare(a, b));
}

/** Names of the courses in the folder of all courses: what stands there for all of them is none. */
export function courseFoldersIn(root: string): readonly string[] {
	return foldersIn(root).filter((name) => name !== 'regulations' && name !== 'reference');
}
