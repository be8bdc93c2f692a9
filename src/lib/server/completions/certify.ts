import type { CertificateDecision } from '#lib/domain/certificate/decide-certificate.ts';
import type { CourseRule } from '#lib/domain/course/course.ts';
import { issueCertificate, type CertificateOrder } from '../certificates/issue-certificate.ts';
import type { Issuer } from '../certificates/issuer-keys.ts';
import type { Database } from '../db/open-database.ts';
import type { CourseWords, Offer } from '../packs/offer.ts';

type Earned = Extract<CertificateDecision, { kind: 'earned' }>;

type Completion = {
	readonly agencyId: string;
	readonly accountId: string;
	readonly course: string;
	readonly decision: Earned;
	readonly packs: readonly string[];
	readonly now: Date;
};

/**
 * Issues the certificate of a completed course, once. A revoked or expired one is not replaced by
 * itself: that is for people to decide.
 */
export async function certify(
	tx: Database,
	{ offer, issuer }: { readonly offer: Offer; readonly issuer: Issuer },
	{ course: id, ...completion }: Completion
): Promise<void> {
	const course = offer.courses.get(id);
	if (!course || (await hasCertificate(tx, completion.agencyId, completion.accountId, id))) return;
	await issueCertificate(tx, issuer, {
		...completion,
		course: course.rule,
		titles: printed(course.rule, course.words, completion.decision)
	});
}

async function hasCertificate(tx: Database, agencyId: string, accountId: string, course: string) {
	const row = await tx
		.selectFrom('certificate')
		.select('number')
		.where('agency_id', '=', agencyId)
		.where('account_id', '=', accountId)
		.where('course', '=', course)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** Certificates are written in Indonesian. */
function printed(
	rule: CourseRule,
	words: Readonly<Record<string, CourseWords>>,
	{ predicate }: Earned
): CertificateOrder['titles'] {
	const { id } = words;
	if (!id) throw new Error(`The course "${rule.id}" has no Indonesian words`);
	return {
		course: id.title,
		materials: rule.modules.map((module) => ({
			title: id.modules[module.id]?.title ?? module.id,
			minutes: module.creditMinutes
		})),
		predicate: id.predicates[predicate] ?? predicate
	};
}
