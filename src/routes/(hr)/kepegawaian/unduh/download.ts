import { error, type RequestEvent } from '@sveltejs/kit';
import type { Session } from '#lib/server/accounts/session.ts';
import { appendAudit } from '#lib/server/audit/append-audit.ts';
import { whenFree } from '#lib/server/when-free.ts';
import { createTranslator, type Translator } from '#lib/i18n/translator.svelte.ts';
import { requireHr } from '../../require-hr.ts';
import { reportAsked, type ReportAsked } from '../report-asked.ts';
import { fileName } from './file-name.ts';

export type Download = ReportAsked & {
	readonly session: Session;
	readonly agency: string;
	readonly translator: Translator;
	readonly now: Date;
	/** Writes down who took how many rows by which filter, and nobody's name or NIP. */
	record(format: string, count: number): Promise<void>;
	respond(body: BodyInit, type: string, ending: string): Response;
};

/** What every file begins with: who asks, for what, in which words. */
export async function openDownload({ locals, url }: RequestEvent): Promise<Download> {
	const session = requireHr({ locals, url });
	const { server, language } = locals;
	const { agencyId } = session;
	const { searchParams: params } = url;
	const report = reportAsked({ server, agencyId, language, params });
	if (!report) error(404, { message: 'There is no course', code: 'no-course' });
	const { name: agency } = await server.db
		.selectFrom('agency')
		.select('name')
		.where('id', '=', agencyId)
		.executeTakeFirstOrThrow();
	const now = server.now();
	const { filter } = report.query;
	return {
		...report,
		session,
		agency,
		now,
		translator: await createTranslator(language, ['hr']),
		record: (format, count) =>
			whenFree(() =>
				server.db.transaction().execute((tx) =>
					appendAudit(tx, {
						agencyId,
						actor: session.accountId,
						action: 'report.export',
						target: filter.course.id,
						detail: {
							format,
							count,
							...(filter.unit !== undefined && { unit: filter.unit }),
							...(filter.state !== undefined && { state: filter.state }),
							...(filter.status !== undefined && { status: filter.status }),
							// What was typed may be a name or a NIP.
							searched: filter.search !== undefined
						},
						now
					})
				)
			),
		respond: (body, type, ending) => {
			const name = fileName({ agency, course: report.course.id, date: filter.today }, ending);
			return new Response(body, {
				headers: {
					'content-type': type,
					'content-disposition': `attachment; filename="${name}"`,
					'cache-control': 'private, no-store'
				}
			});
		}
	};
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
