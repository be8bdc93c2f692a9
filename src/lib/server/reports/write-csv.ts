import type { ReportCell } from './report-columns.ts';

/**
 * RFC 4180 in UTF-8, with the mark by which spreadsheets know it. A text that a spreadsheet would
 * run as a formula gets an apostrophe in front; also behind a semicolon or a line's end, where
 * Indonesian settings begin another cell.
 */
export function writeCsv(table: readonly (readonly ReportCell[])[]): string {
	return `\uFEFF${table.map((cells) => `${cells.map(field).join(',')}\r\n`).join('')}`;
}

const formulaBegins = /^(?=[=+\-@＝＋－＠\t\r\n])|(?<=[;\t\r\n])(?=[=+\-@＝＋－＠])/g;

function field(cell: ReportCell): string {
	if (cell === undefined) return '';
	if (typeof cell === 'number') return String(cell);
	const text = cell.replace(formulaBegins, "'");
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
