import type { Translator } from '#lib/i18n/translator.svelte.ts';
import { employmentStatuses } from '#lib/domain/course/employment-status.ts';
import { reportColumnIds } from '#lib/server/reports/report-column-ids.ts';
import { reportStates } from '#lib/server/reports/report-filter.ts';
import type { CourseWords } from '#lib/server/packs/offer.ts';
import type { ReportWords } from '#lib/server/reports/report-words.ts';
import { dateInWords } from '../../agency-time.ts';
import { pathTitles } from '../path-titles.ts';

export function wordsOfFile({ t, language }: Translator, course: CourseWords): ReportWords {
	return {
		columns: byId(reportColumnIds, (id) => t(`hr:file.${id}`)),
		states: byId(reportStates, (state) => t(`hr:state.${state}`)),
		statuses: byId(employmentStatuses, (status) => t(`hr:status.${status}`)),
		certificates: byId(['valid', 'expired', 'superseded', 'revoked'] as const, (state) =>
			t(`hr:certificate.${state}`)
		),
		predicates: course.predicates,
		paths: pathTitles(course),
		dateInWords: (date) => dateInWords(date, language)
	};
}

function byId<Key extends string>(ids: readonly Key[], word: (id: Key) => string) {
	return Object.fromEntries(ids.map((id) => [id, word(id)])) as Record<Key, string>;
}
