import { reportTable } from '#lib/server/reports/report-columns.ts';
import { writeCsv } from '#lib/server/reports/write-csv.ts';
import { openDownload } from '../download.ts';
import { wordsOfFile } from '../words-of-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const download = await openDownload(event);
	const { query, course, translator } = download;
	const rows = await query.rows();
	await download.record('csv', rows.length);
	const table = reportTable(rows, wordsOfFile(translator, course.words));
	return download.respond(writeCsv(table), 'text/csv; charset=utf-8', '.csv');
};
