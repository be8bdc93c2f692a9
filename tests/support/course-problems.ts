import { compileCourses } from '#lib/content/compile-courses.ts';
import { courseFolder, type Change } from './course-folder.ts';

/** What an author is told about the fixture course after these changes, as the check prints it. */
export async function problemsWith(changes: Readonly<Record<string, Change>>) {
	const root = courseFolder(changes);
	const result = await compileCourses(root);
	const problems = result.kind === 'unreadable' ? result.problems : result.warnings;
	return problems.map(({ severity, file, line, column, message }) => {
		const label = severity === 'warning' ? 'warning: ' : '';
		return `${file.slice(root.length + 1)}:${line}:${column}: ${label}${message}`;
	});
}

/** A mistake: what it is, in which file, how it is made, and part of what the author is told. */
export type Mistake = readonly [
	rule: string,
	file: string,
	change: readonly (readonly [string, string])[] | null,
	problem: string
];
