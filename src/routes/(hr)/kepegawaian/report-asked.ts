import type { CourseWords, Offer } from '#lib/server/packs/offer.ts';
import { localDate } from '#lib/server/certificates/local-date.ts';
import type { Database } from '#lib/server/db/open-database.ts';
import { readFilter } from '#lib/server/reports/report-filter.ts';
import { reportPaths } from '#lib/server/reports/report-paths.ts';
import { reportQuery, type ReportQuery } from '#lib/server/reports/report-query.ts';

export type ReportAsked = {
	readonly query: ReportQuery;
	readonly course: { readonly id: string; readonly words: CourseWords };
	readonly courses: readonly { readonly id: string; readonly title: string }[];
};

type Parts = {
	readonly server: { readonly db: Database; readonly offer: Offer; now(): Date };
	readonly agencyId: string;
	readonly language: string;
	readonly params: URLSearchParams;
};

/** The report that an address asks for: screen and files read it alike. No course, no report. */
export function reportAsked({
	server,
	agencyId,
	language,
	params
}: Parts): ReportAsked | undefined {
	const { db, offer } = server;
	const entry = offer.courses.get(params.get('bimtek') ?? '') ?? [...offer.courses.values()][0];
	if (!entry) return undefined;
	const { rule } = entry;
	const filter = readFilter(params, {
		course: { id: rule.id, paths: reportPaths(rule) },
		today: localDate(server.now())
	});
	return {
		query: reportQuery(db, agencyId, filter),
		course: { id: rule.id, words: wordsIn(entry.words, language) },
		courses: [...offer.courses.values()].map(({ rule: { id }, words }) => ({
			id,
			title: wordsIn(words, language).title
		}))
	};
}

/** In the language asked for, or else Indonesian, which every course has. */
export function wordsIn(
	words: Readonly<Record<string, CourseWords>>,
	language: string
): CourseWords {
	const found = words[language] ?? words['id'];
	if (!found) throw new Error('A course without Indonesian words');
	return found;
}
