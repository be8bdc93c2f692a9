import { compileCourses } from '#lib/content/compile-courses.ts';

// node scripts/check-courses.ts [folder]: names every mistake in the courses with its place.
const root = process.argv[2] ?? 'courses';
const began = performance.now();
const compiled = await compileCourses(root);
const ms = Math.round(performance.now() - began);
const problems = compiled.kind === 'compiled' ? compiled.warnings : compiled.problems;

const listed = problems.map(({ severity, file, line, column, message }) => {
	const label = severity === 'warning' ? 'warning: ' : '';
	return `${file}:${line}:${column}: ${label}${message}\n`;
});

const warnings = problems.filter(({ severity }) => severity === 'warning').length;
const errors = problems.length - warnings;
const courses = compiled.kind === 'compiled' ? compiled.courses : [];
const packs = courses.flatMap((course) => course.packs);
const kilobytes = Math.round(packs.reduce((sum, { bytes }) => sum + bytes, 0) / 1000);
const read =
	errors > 0 ? '' : `${courses.length} courses, ${packs.length} packs, ${kilobytes} kB; `;
process.stdout.write(
	`${listed.join('')}${read}${errors} errors, ${warnings} warnings in ${ms} ms\n`
);
process.exitCode = errors > 0 ? 1 : 0;
