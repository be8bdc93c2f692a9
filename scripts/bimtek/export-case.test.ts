import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Operator } from './operator.ts';
import { runCommand } from './run-command.ts';

async function exportCase(...args: string[]) {
	const lines: string[] = [];
	const operator: Operator = {
		dataDir: '/nowhere',
		coursesDir: 'tests/fixtures/courses',
		now: () => new Date('2026-11-22T03:00:00.000Z'),
		readInput: () => Promise.resolve(''),
		out: (line) => lines.push(line),
		err: (line) => lines.push(line)
	};
	const code = await runCommand(['export-case', ...args], operator);
	return { code, output: lines.join('\n') };
}

describe('export-case', () => {
	it.each([
		['no case', []],
		['half a name', ['contoh/satu']],
		['a name with too many parts', ['contoh/satu/kasus/awal']],
		['two cases', ['contoh/satu/kasus', 'contoh/satu/kasus']],
		['a language that no course is in', ['contoh/satu/kasus', '--language', 'fr']]
	])('asks again when it is given %s', async (_, args) => {
		const { code, output } = await exportCase(...args);
		expect(code).toBe(2);
		expect(output).toContain('Name the case: COURSE/MODULE/CASE, language id or en.');
	});

	it('asks again when it is given an option that it does not have', async () => {
		const { code, output } = await exportCase('contoh/satu/kasus', '--format', 'pdf');
		expect(code).toBe(2);
		expect(output).toContain('--language id|en');
	});

	it('writes nothing for a case that there is not', async () => {
		const { code } = await exportCase('contoh/satu/lain', '--out', 'lain.html');
		expect(code).toBe(1);
		expect(existsSync('lain.html')).toBe(false);
	});
});
