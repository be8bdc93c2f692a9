import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';
import { certificateNumber } from '#lib/domain/certificate/certificate-number.ts';
import type { CertificateDecision } from '#lib/domain/certificate/decide-certificate.ts';
import type { CourseRule } from '#lib/domain/course/course.ts';
import { wholeCourse } from '#lib/domain/course/path.ts';
import { canonicalJson } from '#lib/domain/shared/canonical-json.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../db/open-database.ts';
import { findHolder } from './find-holder.ts';
import type { Issuer } from './issuer-keys.ts';
import { localDate } from './local-date.ts';
import { signClaims } from './sign-claims.ts';

type Earned = Extract<CertificateDecision, { kind: 'earned' }>;

export type CertificateOrder = {
	readonly agencyId: string;
	readonly accountId: string;
	/** On the path that was completed. */
	readonly course: CourseRule;
	/** `''` is the whole course, where it has no paths. */
	readonly path: string;
	/** The words that are printed, in the language of the certificate. */
	readonly titles: {
		readonly course: string;
		/** Absent for a course without paths. */
		readonly path?: string;
		readonly materials: CertificateClaims['materials'];
		readonly predicate: string;
	};
	readonly decision: Earned;
	readonly packs: readonly string[];
	readonly now: Date;
};

export type CertificateIssued = {
	/** `held`: there is a valid one for this path already, and no second is made. */
	readonly kind: 'issued' | 'held';
	readonly number: string;
};

/** Freezes the claims, numbers and signs them. Call it in the transaction that completes the course. */
export async function issueCertificate(
	tx: Database,
	issuer: Issuer,
	order: CertificateOrder
): Promise<CertificateIssued> {
	const { agencyId, accountId, course, path, now } = order;
	const issuedOn = localDate(now);
	const held = await heldNumber(tx, order, issuedOn);
	if (held !== undefined) return { kind: 'held', number: held };

	const holder = await findHolder(tx, agencyId, accountId);
	const running = await nextRunningNumber(tx, agencyId, Number(issuedOn.slice(0, 4)));
	const number = certificateNumber(holder.numberPattern, {
		running,
		unit: holder.unitCode,
		issuedOn
	});
	const claims: CertificateClaims = {
		format: 1,
		number,
		...holder.printed,
		course: { id: course.id, title: order.titles.course },
		...(order.titles.path !== undefined && { path: { id: path, title: order.titles.path } }),
		packs: [...order.packs].sort(),
		creditHours: course.creditHours,
		materials: order.titles.materials,
		startedOn: localDate(order.decision.startedAt),
		completedOn: completedOn(order),
		issuedOn,
		validUntil: localDate(order.decision.validUntil),
		score: Math.round(order.decision.scaled * 1e4) / 100,
		predicate: order.titles.predicate
	};
	await tx
		.insertInto('certificate')
		.values({
			agency_id: agencyId,
			number,
			account_id: accountId,
			course: course.id,
			path,
			status: 'issued',
			issued_at: now.toISOString(),
			completed_on: claims.completedOn,
			valid_until: claims.validUntil,
			claims: canonicalJson(claims),
			jws: signClaims(issuer, claims),
			revoked_at: null,
			revoked_reason: null
		})
		.execute();
	await appendAudit(tx, {
		agencyId,
		actor: 'system',
		action: 'certificate.issue',
		target: number,
		detail: {
			account: accountId,
			course: course.id,
			...(path !== wholeCourse && { path }),
			key: issuer.keyId
		},
		now
	});
	return { kind: 'issued', number };
}

function completedOn(order: CertificateOrder): string {
	return localDate(order.decision.earnedAt);
}

async function heldNumber(tx: Database, order: CertificateOrder, today: string) {
	const row = await tx
		.selectFrom('certificate')
		.select('number')
		.where('agency_id', '=', order.agencyId)
		.where('account_id', '=', order.accountId)
		.where('course', '=', order.course.id)
		.where('path', '=', order.path)
		.where('status', '=', 'issued')
		.where((eb) =>
			eb.or([eb('valid_until', '>=', today), eb('completed_on', '=', completedOn(order))])
		)
		.limit(1)
		.executeTakeFirst();
	return row?.number;
}

/** The counter turns back with the transaction, so that a number is never lost. */
async function nextRunningNumber(tx: Database, agencyId: string, year: number): Promise<number> {
	const { last } = await tx
		.insertInto('certificate_counter')
		.values({ agency_id: agencyId, year, last: 1 })
		.onConflict((conflict) =>
			conflict
				.columns(['agency_id', 'year'])
				.doUpdateSet((eb) => ({ last: eb('certificate_counter.last', '+', 1) }))
		)
		.returning('last')
		.executeTakeFirstOrThrow();
	return last;
}
