import { error, redirect } from '@sveltejs/kit';
import { takeVerificationTurn } from '#lib/server/certificates/verification-turn.ts';
import { verificationPath } from '#lib/server/certificates/verification-url.ts';
import { verifyCertificate } from '#lib/server/certificates/verify-certificate.ts';
import { whenFree } from '#lib/server/when-free.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, getClientAddress }) => {
	const typed = url.searchParams.get('nomor')?.trim().slice(0, 200);
	if (typed) redirect(303, verificationPath(typed));
	const number = params.number.trim();
	if (number === '') return { number };

	const { db } = locals.server;
	const now = locals.server.now();
	const mayAsk = await whenFree(() => takeVerificationTurn(db, getClientAddress(), now));
	if (!mayAsk) error(429, { message: 'Too many questions; wait a minute', code: 'too-many' });
	const agencyId = url.searchParams.get('instansi') ?? undefined;
	const verified = await verifyCertificate(db, { number, agencyId }, now);
	return { number, verified, checkedAt: now.toISOString() };
};
