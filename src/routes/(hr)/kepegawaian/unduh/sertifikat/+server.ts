import { redirect } from '@sveltejs/kit';
import { zipCertificates } from '#lib/server/certificates/zip-certificates.ts';
import { listAddress } from '../../list-address.ts';
import { openDownload } from '../download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const download = await openDownload(event);
	const numbers = await download.query.certificateNumbers();
	// An empty file would look like a failure; the list says why there is none.
	if (numbers.length === 0) redirect(303, listAddress(event.url.search, { unduhan: 'kosong' }));
	await download.record('zip', numbers.length);
	const { agencyId } = download.session;
	const zip = zipCertificates(event.locals.server.db, { agencyId, numbers }, event.url.origin);
	return download.respond(zip, 'application/zip', '_sertifikat.zip');
};
