import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeCsv } from './write-csv.ts';

/** Reads by the letter of RFC 4180, one character at a time. */
function readCsv(text: string): string[][] {
	const lines: string[][] = [];
	let line: string[] = [];
	let field = '';
	let quoted = false;
	for (let at = 0; at < text.length; at += 1) {
		const sign = text.charAt(at);
		if (quoted) {
			if (sign !== '"') field += sign;
			else if (text.charAt(at + 1) === '"') {
				field += '"';
				at += 1;
			} else quoted = false;
		} else if (sign === '"') quoted = true;
		else if (sign === ',') {
			line.push(field);
			field = '';
		} else if (sign === '\r' && text.charAt(at + 1) === '\n') {
			lines.push([...line, field]);
			line = [];
			field = '';
			at += 1;
		} else field += sign;
	}
	return lines;
}

const awkward = fc.string({
	unit: fc.constantFrom(
		'"',
		',',
		';',
		'\r',
		'\n',
		'=',
		'+',
		'-',
		'@',
		'\t',
		"'",
		' ',
		'a',
		'é',
		'1'
	)
});

it('is read back as it was written, but for the apostrophe before a formula', () => {
	fc.assert(
		fc.property(
			fc.array(fc.array(awkward, { minLength: 3, maxLength: 3 }), { minLength: 1 }),
			(table) => {
				const read = readCsv(writeCsv(table).slice(1));
				const bare = (lines: string[][]) =>
					lines.map((cells) => cells.map((text) => text.replace(/'+(?=[=+\-@\t\r\n])/g, '')));
				expect(bare(read)).toEqual(bare(table));
			}
		)
	);
});

it('gives a spreadsheet nothing that it would run as a formula', () => {
	fc.assert(
		fc.property(fc.array(awkward, { minLength: 1 }), (cells) => {
			for (const text of readCsv(writeCsv([cells]).slice(1))[0] ?? []) {
				expect(text).not.toMatch(/^[=+\-@\t\r\n]/);
				// A semicolon or a line's end begins a cell where the list separator is a semicolon.
				expect(text).not.toMatch(/[;\t\r\n][=+\-@]/);
			}
		})
	);
});

it.each([
	['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
	['+62812', "'+62812"],
	['@SUM(A1)', "'@SUM(A1)"],
	['-2+3', "'-2+3"],
	['Siti;=1+1;', "Siti;'=1+1;"],
	['Siti, S.Pd.', '"Siti, S.Pd."'],
	['196703152015031001', '196703152015031001'],
	[undefined, ''],
	[86.67, '86.67']
])('writes %j as %s', (cell, written) => {
	expect(writeCsv([[cell]])).toBe(`\uFEFF${written}\r\n`);
});
