import type { Pulled } from '#lib/protocol/pull.ts';
import type { Statement } from '#lib/domain/statement/statement.ts';
import { findOwnProfile } from '../accounts/find-own-profile.ts';
import type { Session } from '../accounts/session.ts';
import { publicKeys } from '../certificates/issuer-keys.ts';
import type { Database } from '../db/open-database.ts';

const atMost = 200;

/** Everything of the signed-in learner that a device may not have yet. */
export async function findPulled(
	db: Database,
	session: Session,
	after: number,
	now: Date
): Promise<Pulled> {
	const rows = await statementsAfter(db, session, after);
	const page = rows.slice(0, atMost);
	return {
		serverTime: now.toISOString(),
		account: await findOwnProfile(db, session),
		statements: page.map(({ body }) => JSON.parse(body) as Statement),
		cursor: page.at(-1)?.arrival ?? after,
		more: rows.length > atMost,
		grades: await gradesOf(db, session),
		certificates: await certificatesOf(db, session),
		issuerKeys: await publicKeys(db)
	};
}

function statementsAfter(db: Database, { agencyId, accountId }: Session, after: number) {
	return db
		.selectFrom('statement')
		.select(['arrival', 'body'])
		.where('agency_id', '=', agencyId)
		.where('account_id', '=', accountId)
		.where('arrival', '>', after)
		.orderBy('arrival')
		.limit(atMost + 1)
		.execute();
}

async function gradesOf(db: Database, { agencyId, accountId }: Session): Promise<Pulled['grades']> {
	const rows = await db
		.selectFrom('attempt')
		.select(['registration', 'passed', 'scaled'])
		.where('agency_id', '=', agencyId)
		.where('account_id', '=', accountId)
		.where('passed', 'is not', null)
		.execute();
	return rows.map(({ registration, passed, scaled }) => ({
		registration,
		passed: passed === 1,
		...(scaled !== null && { scaled })
	}));
}

async function certificatesOf(
	db: Database,
	{ agencyId, accountId }: Session
): Promise<Pulled['certificates']> {
	const rows = await db
		.selectFrom('certificate')
		.select(['number', 'jws', 'status', 'issued_at'])
		.where('agency_id', '=', agencyId)
		.where('account_id', '=', accountId)
		.orderBy('issued_at')
		.execute();
	return rows.map(({ issued_at, ...row }) => ({ ...row, issuedAt: issued_at }));
}
