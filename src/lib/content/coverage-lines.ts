import { existsSync } from 'node:fs';
import type { Coverage, Covered } from './coverage-of.ts';
import type { Report } from './problem.ts';
import { coverageFile } from './schemas/coverage-file.ts';
import { readYamlFile } from './yaml-file.ts';

/** The coverage as lines for an author; the names are those of `coverage.yaml`, if it is there. */
export function coverageLines(root: string, coverage: Coverage, report: Report): readonly string[] {
	const path = `${root}/coverage.yaml`;
	const names = existsSync(path) ? readYamlFile(path, coverageFile, report)?.value : undefined;
	return [
		...linesOf('acts', coverage.acts, names?.acts),
		'',
		...linesOf('dilemmas', coverage.dilemmas, names?.dilemmas)
	];
}

function linesOf(
	what: string,
	covered: readonly Covered[],
	names: Readonly<Record<string, string>> = {}
): readonly string[] {
	const each = covered.flatMap(({ number, taught, tested }) => [
		`${String(number).padStart(2)}  ${names[number] ?? ''}`.trimEnd(),
		`      taught: ${taught.join(', ') || '-'}`,
		`      tested: ${tested.join(', ') || '-'}`
	]);
	const without = (list: 'taught' | 'tested') =>
		covered.flatMap((one) => (one[list].length === 0 ? one.number : []));
	const total = (list: 'taught' | 'tested') => {
		const missing = without(list);
		const left = missing.length === 0 ? '' : ` (not: ${missing.join(', ')})`;
		return `${what} ${list}: ${covered.length - missing.length} of ${covered.length}${left}`;
	};
	return [...each, total('taught'), total('tested')];
}
