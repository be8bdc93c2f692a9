import { expect, it } from 'vitest';
import { pageOf } from './page-of.ts';

it.each([
	[null, 0, 1, 1, 0, 0],
	[null, 1, 1, 1, 1, 1],
	['1', 50, 1, 1, 1, 50],
	['2', 51, 2, 2, 51, 51],
	['2', 100, 2, 2, 51, 100],
	['402', 20_070, 402, 402, 20_051, 20_070],
	['403', 20_070, 402, 402, 20_051, 20_070],
	['0', 120, 1, 3, 1, 50],
	['-2', 120, 1, 3, 1, 50],
	['1e3', 120, 1, 3, 1, 50],
	['dua', 120, 1, 3, 1, 50]
])('page %s of %i rows is page %i of %i, rows %i to %i', (wanted, count, page, pages, from, to) => {
	expect(pageOf(wanted, count)).toMatchObject({ page, pages, from, to });
});
