import { reportColumnIds } from '#lib/server/reports/report-column-ids.ts';
import { reportColumns, reportTable } from '#lib/server/reports/report-columns.ts';
import { writeXlsx } from '#lib/server/reports/write-xlsx.ts';
import { aboutFile } from '../about-file.ts';
import { openDownload, xlsxType } from '../download.ts';
import { unitNamed } from '../unit-named.ts';
import { wordsOfFile } from '../words-of-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const download = await openDownload(event);
	const { query, course, session, translator } = download;
	const rows = await query.rows();
	const unit = await unitNamed(event.locals.server.db, session.agencyId, query.filter.unit);
	await download.record('xlsx', rows.length);
	const file = await writeXlsx(
		{
			sheet: translator.t('hr:file.people'),
			table: reportTable(rows, wordsOfFile(translator, course.words)),
			widths: reportColumnIds.map((id) => reportColumns[id].width)
		},
		aboutFile(download, { count: rows.length, unit })
	);
	return download.respond(new Uint8Array(file), xlsxType, '.xlsx');
};
