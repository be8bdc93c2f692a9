import { redirect } from '@sveltejs/kit';
import { siasnTable, siasnWidths } from '#lib/server/reports/siasn-table.ts';
import { writeXlsx } from '#lib/server/reports/write-xlsx.ts';
import { listAddress } from '../../list-address.ts';
import { aboutFile } from '../about-file.ts';
import { openDownload, xlsxType } from '../download.ts';
import { unitNamed } from '../unit-named.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const download = await openDownload(event);
	const { query, session, translator } = download;
	const { db } = event.locals.server;
	const { agencyId } = session;
	const numbers = await query.certificateNumbers();
	if (numbers.length === 0) redirect(303, listAddress(event.url.search, { unduhan: 'kosong' }));
	const table = await siasnTable(db, agencyId, numbers);
	const unit = await unitNamed(db, agencyId, query.filter.unit);
	await download.record('siasn', numbers.length);
	const note = translator.t('hr:file.siasn-note');
	const file = await writeXlsx(
		{ sheet: translator.t('hr:file.siasn'), table, widths: siasnWidths },
		aboutFile(download, { count: numbers.length, unit, note })
	);
	return download.respond(new Uint8Array(file), xlsxType, '_siasn.xlsx');
};
