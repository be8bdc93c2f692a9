import { parseArgs } from 'node:util';
import { compileCourses } from '#lib/content/compile-courses.ts';
import { compareGolden, type GoldenChange } from '#lib/content/golden/compare-golden.ts';

// npm run courses:check -- [folder] [--accept] [--golden=folder]: names every mistake in the courses
// with its place, and every case that no longer tells what its accepted transcript tells.
// Transcripts are ours only in our own folder, so another one is compared where `--golden` says so.
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { accept: { type: 'boolean', default: false }, golden: { type: 'string' } }
});
const [root = 'courses'] = positionals;
const golden = values.golden ?? (root === 'courses' ? 'tests/golden' : undefined);
const began = performance.now();
const compiled = await compileCourses(root);
const courses = compiled.kind === 'compiled' ? compiled.courses : [];
const changes =
	compiled.kind === 'compiled' && golden !== undefined ? compareGolden(courses, golden) : [];
const ms = Math.round(performance.now() - began);
const problems = compiled.kind === 'compiled' ? compiled.warnings : compiled.problems;

const listed = problems.map(({ severity, file, line, column, message }) => {
	const label = severity === 'warning' ? 'warning: ' : '';
	return `${file}:${line}:${column}: ${label}${message}\n`;
});
if (values.accept) for (const { accept } of changes) accept();
const open = values.accept ? [] : changes;
const shown = values.accept
	? changes.map(({ file }) => `accepted: ${file}\n`)
	: changes.map(changeShown);

const warnings = problems.filter(({ severity }) => severity === 'warning').length;
const errors = problems.length - warnings;
const packs = courses.flatMap((course) => course.packs);
const kilobytes = Math.round(packs.reduce((sum, { bytes }) => sum + bytes, 0) / 1000);
const read =
	errors > 0 ? '' : `${courses.length} courses, ${packs.length} packs, ${kilobytes} kB; `;
const differ = open.length === 0 ? '' : `, ${open.length} transcripts differ`;
process.stdout.write(
	`${[...listed, ...shown].join('')}${read}${errors} errors, ${warnings} warnings${differ} in ${ms} ms\n`
);
if (open.length > 0) {
	const folder = positionals.length > 0 ? ` ${root}` : '';
	const where = values.golden === undefined ? '' : ` --golden=${values.golden}`;
	process.stdout.write(
		`If that is what the cases should tell: npm run courses:check --${folder}${where} --accept\n`
	);
}
process.exitCode = errors > 0 || open.length > 0 ? 1 : 0;

function changeShown({ file, kind, diff }: GoldenChange): string {
	switch (kind) {
		case 'new':
			return `${file}: a case without a transcript\n`;
		case 'gone':
			return `${file}: a transcript without its case\n`;
		case 'changed':
			return `--- ${file}\n+++ what the case tells now\n${diff}\n`;
	}
}
