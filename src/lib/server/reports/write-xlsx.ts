import writeXlsxFile, { type Cell, type CellObject } from 'write-excel-file/node';
import type { ReportCell } from './report-columns.ts';

export type XlsxTable = {
	readonly sheet: string;
	/** The first line is the header. */
	readonly table: readonly (readonly ReportCell[])[];
	/** In characters. */
	readonly widths: readonly number[];
};

export type XlsxNotes = {
	readonly sheet: string;
	readonly notes: readonly (readonly [label: string, value: ReportCell])[];
};

/** A table and a second sheet that says what it is. Every text is a text cell: no digit is lost. */
export function writeXlsx(main: XlsxTable, about: XlsxNotes): Promise<Buffer> {
	const [header = [], ...lines] = main.table;
	return writeXlsxFile([
		{
			sheet: main.sheet,
			data: [header.map(heading), ...lines.map((line) => line.map(cell))],
			columns: main.widths.map((width) => ({ width })),
			stickyRowsCount: 1
		},
		{
			sheet: about.sheet,
			data: about.notes.map(([label, value]) => [heading(label), cell(value)]),
			columns: [{ width: 24 }, { width: 70 }]
		}
	]).toBuffer();
}

function heading(text: ReportCell): CellObject {
	return { value: text ?? '', fontWeight: 'bold' };
}

/** Marked as text where Excel would make something else of it as soon as somebody edits the cell. */
function cell(value: ReportCell): Cell {
	if (value === undefined || value === '') return null;
	if (typeof value === 'number') return value;
	const text = allowedInXml(value);
	return /^[\d=+\-@]/.test(text) ? { value: text, type: String, format: '@' } : text;
}

/** A name typed with a stray control character must not make the whole file unreadable. */
function allowedInXml(text: string): string {
	// eslint-disable-next-line no-control-regex -- these are what XML forbids
	return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
