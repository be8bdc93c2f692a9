import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** How a file differs from the sound one: parts replaced, other text, or not there (`null`). */
export type Change = readonly (readonly [from: string, to: string])[] | string | null;

/** A copy of the sound fixture course with some files changed; gone when the test is over. */
export function courseFolder(changes: Readonly<Record<string, Change>> = {}): string {
	const root = mkdtempSync(join(tmpdir(), 'courses-'));
	onTestFinished(() => rmSync(root, { recursive: true }));
	cpSync(new URL('../fixtures/courses', import.meta.url), root, { recursive: true });
	for (const [path, change] of Object.entries(changes)) {
		const file = join(root, path);
		if (change === null) rmSync(file);
		else writeFileSync(file, typeof change === 'string' ? change : replaced(file, change));
	}
	return root;
}

function replaced(file: string, parts: Exclude<Change, string | null>): string {
	return parts.reduce(
		(text, [from, to]) => {
			if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
			return text.replace(from, () => to);
		},
		readFileSync(file, 'utf8')
	);
}
