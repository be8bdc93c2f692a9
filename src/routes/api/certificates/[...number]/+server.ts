import { error } from '@sveltejs/kit';
import { requireSession } from '#lib/server/accounts/require-session.ts';
import { findCertificate } from '#lib/server/certificates/find-certificate.ts';
import { pdfName, renderPdf } from '#lib/server/certificates/render-pdf.ts';
import type { RequestHandler } from './$types';

/** The PDF, for its owner and for HR of the agency. Its QR leads to the address it was asked at. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const session = requireSession(locals);
	const claims = await findCertificate(locals.server.db, session, params.number);
	if (!claims) error(404, { message: 'There is no such certificate', code: 'unknown-certificate' });
	const pdf = await renderPdf(claims, url.origin);
	const name = pdfName(claims.number);
	return new Response(Buffer.from(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="${name.replace(/[^\x20-\x7e]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
			'cache-control': 'private, no-store'
		}
	});
};
