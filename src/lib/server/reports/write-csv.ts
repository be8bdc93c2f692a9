import type { ReportCell } from './report-columns.ts';

/**
 * RFC 4180 in UTF-8, with the mark by which spreadsheets know it. A text that a spreadsheet would
 * run as a formula gets an apostrophe in front.
 */
export function writeCsv(table: readonly (readonly ReportCell[])[]): string {
	return `\uFEFF${table.map((cells) => `${cells.map(field).join(',')}\r\n`).join('')}`;
}

function field(cell: ReportCell): string {
	if (cell === undefined) return '';
	if (typeof cell === 'number') return String(cell);
	const text = /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
