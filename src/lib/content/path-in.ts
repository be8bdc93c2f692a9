import type { PathRule } from '#lib/domain/course/path-rule.ts';
import type { PathFile } from './schemas/path-file.ts';

/** A path as it is written, with the short form of a whole module spelt out. */
export function pathIn({ parts, ...path }: PathFile): PathRule {
	return {
		...path,
		parts: parts.map((part) => (typeof part === 'string' ? { module: part } : part))
	};
}
