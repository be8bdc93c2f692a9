import { error, json } from '@sveltejs/kit';
import {
	takeVerificationTurn,
	verificationWaitSeconds
} from '#lib/server/certificates/verification-turn.ts';
import { verifyCertificate } from '#lib/server/certificates/verify-certificate.ts';
import { whenFree } from '#lib/server/when-free.ts';
import type { RequestHandler } from './$types';

/** `?number=` and, where two agencies share numbers, `&agency=`: the answer for programs. */
export const GET: RequestHandler = async ({ locals, url, getClientAddress }) => {
	const number = url.searchParams.get('number')?.trim() ?? '';
	if (number === '' || number.length > 200) {
		error(400, { message: 'Ask with ?number=…', code: 'unreadable' });
	}
	const { db } = locals.server;
	const now = locals.server.now();
	if (!(await whenFree(() => takeVerificationTurn(db, getClientAddress(), now)))) {
		const headers = { 'retry-after': String(verificationWaitSeconds) };
		const body = { message: 'Too many questions; wait a minute', code: 'too-many' };
		return json(body, { status: 429, headers });
	}
	const agencyId = url.searchParams.get('agency') ?? undefined;
	const verified = await verifyCertificate(db, { number, agencyId }, now);
	const headers = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };
	return json({ checkedAt: now.toISOString(), ...verified }, { headers });
};
