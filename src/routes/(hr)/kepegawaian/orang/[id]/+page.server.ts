import { error } from '@sveltejs/kit';
import { maskNip } from '#lib/domain/shared/mask-nip.ts';
import { verificationPath } from '#lib/server/certificates/verification-url.ts';
import { localDate } from '#lib/server/certificates/local-date.ts';
import { personRecord } from '#lib/server/reports/person-record.ts';
import { whenFree } from '#lib/server/when-free.ts';
import { requireHr } from '../../../require-hr.ts';
import { coursesOf } from './courses-of.ts';
import { pathTitleOf } from './path-title-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	const { agencyId } = requireHr({ locals, url });
	setHeaders({ 'cache-control': 'private, no-store' });
	const { server, language } = locals;
	const asked = { agencyId, personId: params.id, today: localDate(server.now()) };
	const record = await whenFree(() => personRecord(server.db, asked));
	if (!record) error(404, { message: 'There is no such person', code: 'not-found' });

	const { nip, attempts, certificates, ...person } = record;
	const showNip = url.searchParams.get('nip') === 'tampil';
	return {
		person: { ...person, nip: nip === undefined || showNip ? nip : maskNip(nip) },
		certificates: certificates.map((certificate) => ({
			...certificate,
			pathTitle: pathTitleOf(server.offer, certificate, language),
			// The agency is named, because two may use the same number.
			verification: `${verificationPath(certificate.number)}?instansi=${encodeURIComponent(agencyId)}`
		})),
		showNip,
		courses: coursesOf(server.offer, attempts, language)
	};
};
