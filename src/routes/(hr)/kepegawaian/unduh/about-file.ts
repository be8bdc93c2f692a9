import type { XlsxNotes } from '#lib/server/reports/write-xlsx.ts';
import { momentInWords } from '../../agency-time.ts';
import type { Download } from './download.ts';

/** The second sheet: what the rows are, so that the file can be understood a year later. */
export function aboutFile(
	{ query, course, agency, session, translator, now }: Download,
	{ count, unit, note }: { count: number; unit: string | undefined; note?: string }
): XlsxNotes {
	const { t, language } = translator;
	const { filter } = query;
	const all = t('hr:filter.all');
	const column = t(`hr:column.${filter.sort.by}`);
	return {
		sheet: t('hr:file.about'),
		notes: [
			[t('hr:file.agency'), agency],
			[t('hr:file.course'), course.words.title],
			[t('hr:filter.unit'), unit ?? all],
			[t('hr:filter.state'), filter.state === undefined ? all : t(`hr:state.${filter.state}`)],
			[t('hr:filter.status'), filter.status === undefined ? all : t(`hr:status.${filter.status}`)],
			[t('hr:file.search'), filter.search ?? '–'],
			[t('hr:file.sort'), filter.sort.descending ? t('hr:filter.descending', { column }) : column],
			[t('hr:file.count'), count],
			[t('hr:file.made-at'), momentInWords(now, language)],
			[t('hr:file.made-by'), session.name],
			...(note === undefined ? [] : [['', note] as const])
		]
	};
}
