import { whenFree } from '#lib/server/when-free.ts';
import { listUnits } from '#lib/server/reports/list-units.ts';
import { requireHr } from '../require-hr.ts';
import { pageOf, perPage } from './page-of.ts';
import { pathTitles } from './path-titles.ts';
import { reportAsked } from './report-asked.ts';
import { screenRow } from './screen-row.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
	const { agencyId } = requireHr({ locals, url });
	setHeaders({ 'cache-control': 'private, no-store' });
	const { server, language } = locals;
	const { searchParams: params } = url;
	const report = reportAsked({ server, agencyId, language, params });
	if (!report) return { report: undefined };

	const { query, course, courses } = report;
	const showNip = params.get('nip') === 'tampil';
	return whenFree(async () => {
		const tally = await query.tally();
		const paths = pathTitles(course.words);
		const place = pageOf(params.get('halaman'), tally.count);
		const rows = await query.rows({ offset: place.offset, limit: perPage });
		return {
			report: {
				course: { id: course.id, title: course.words.title },
				courses,
				units: await listUnits(server.db, agencyId),
				filter: query.filter,
				tally,
				certificates: await query.countCertificates(),
				place,
				showNip,
				nothingToDownload: params.get('unduhan') === 'kosong',
				rows: rows.map((row) =>
					screenRow(row, { predicates: course.words.predicates, paths, showNip })
				)
			}
		};
	});
};
