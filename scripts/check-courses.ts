import { parseArgs } from 'node:util';
import { compileCourses } from '#lib/content/compile-courses.ts';
import { coverageLines } from '#lib/content/coverage-lines.ts';
import { coverageOf } from '#lib/content/coverage-of.ts';
import { figuresOf } from '#lib/content/figures-of.ts';
import { compareGolden, type GoldenChange } from '#lib/content/golden/compare-golden.ts';
import { wordProblems } from '#lib/content/rules/word-problems.ts';
import { openReport, problemAt, startOf } from '#lib/content/problem.ts';

// npm run courses:check -- [folder] [--accept] [--golden=folder] [--coverage | --json]: names every
// mistake in the courses with its place, and every case that no longer tells what its accepted
// transcript tells. Transcripts are ours only in our own folder, so another one is compared where
// `--golden` says so.
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		accept: { type: 'boolean', default: false },
		coverage: { type: 'boolean', default: false },
		golden: { type: 'string' },
		json: { type: 'boolean', default: false }
	}
});
const changeNames: Readonly<Record<GoldenChange['kind'], string>> = {
	new: 'a case without a transcript',
	gone: 'a transcript without its case',
	changed: 'the case no longer tells what its transcript tells'
};
const [root = 'courses'] = positionals;
const golden = values.golden ?? (root === 'courses' ? 'tests/golden' : undefined);
const began = performance.now();
const compiled = await compileCourses(root);
const { stock } = compiled;
const courses = compiled.kind === 'compiled' ? compiled.courses : [];
const changes =
	compiled.kind === 'compiled' && golden !== undefined ? compareGolden(courses, golden) : [];
const found = openReport();
const coverage = values.coverage
	? `${coverageLines(root, coverageOf(stock.covers), found).join('\n')}\n\n`
	: '';
const problems = [
	...(compiled.kind === 'compiled' ? compiled.warnings : compiled.problems),
	...stock.advice,
	...wordProblems(stock.texts),
	...found.problems
];
const ms = Math.round(performance.now() - began);

if (values.accept) for (const { accept } of changes) accept();
const open = values.accept ? [] : changes;
const warnings = problems.filter(({ severity }) => severity === 'warning').length;
const errors = problems.length - warnings;
process.exitCode = errors > 0 || open.length > 0 ? 1 : 0;
process.stdout.write(values.json ? asJson() : asLines());

function asJson(): string {
	const untold = open.map(({ file, kind }) =>
		problemAt('error', startOf(file), `${changeNames[kind]}; accept it, or mend the case`)
	);
	return `${JSON.stringify(figuresOf(stock, [...problems, ...untold]), null, '\t')}\n`;
}

function asLines(): string {
	const listed = problems.map(({ severity, file, line, column, message }) => {
		const label = severity === 'warning' ? 'warning: ' : '';
		return `${file}:${line}:${column}: ${label}${message}\n`;
	});
	const shown = values.accept
		? changes.map(({ file }) => `accepted: ${file}\n`)
		: changes.map(changeShown);
	const packs = courses.flatMap((course) => course.packs);
	const kilobytes = Math.round(packs.reduce((sum, { bytes }) => sum + bytes, 0) / 1000);
	const read =
		compiled.kind === 'unreadable'
			? ''
			: `${courses.length} courses, ${packs.length} packs, ${kilobytes} kB; `;
	const differ = open.length === 0 ? '' : `, ${open.length} transcripts differ`;
	return [
		coverage,
		...listed,
		...shown,
		`${read}${errors} errors, ${warnings} warnings${differ} in ${ms} ms\n`,
		open.length === 0 ? '' : howToAccept()
	].join('');
}

function howToAccept(): string {
	const folder = positionals.length > 0 ? ` ${root}` : '';
	const where = values.golden === undefined ? '' : ` --golden=${values.golden}`;
	return `If that is what the cases should tell: npm run courses:check --${folder}${where} --accept\n`;
}

function changeShown({ file, kind, diff }: GoldenChange): string {
	return kind === 'changed'
		? `--- ${file}\n+++ what the case tells now\n${diff}\n`
		: `${file}: ${changeNames[kind]}\n`;
}
