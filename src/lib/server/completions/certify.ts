import type { CertificateDecision } from '#lib/domain/certificate/decide-certificate.ts';
import type { CourseRule } from '#lib/domain/course/course.ts';
import { wholeCourse } from '#lib/domain/course/path.ts';
import { issueCertificate, type CertificateOrder } from '../certificates/issue-certificate.ts';
import type { Issuer } from '../certificates/issuer-keys.ts';
import type { Database } from '../db/open-database.ts';
import type { CourseWords, Offer } from '../packs/offer.ts';
import type { Completed } from './project-completion.ts';

type Earned = Extract<CertificateDecision, { kind: 'earned' }>;
type Who = { readonly agencyId: string; readonly accountId: string };

/**
 * Issues the certificate of every path that is completed and gives one, once. A revoked or expired
 * one is not replaced by itself: that is for people to decide.
 */
export async function certify(
	tx: Database,
	{ offer, issuer }: { readonly offer: Offer; readonly issuer: Issuer },
	who: Who,
	completed: readonly Completed[],
	now: Date
): Promise<void> {
	for (const { path, rule, certificate, packs } of completed) {
		const course = offer.courses.get(rule.id);
		if (!certificate || !course || (await hasCertificate(tx, who, rule.id, path.id))) continue;
		const order = { ...who, decision: certificate, packs, now };
		await issueCertificate(tx, issuer, {
			...order,
			course: rule,
			path: path.id,
			titles: printed(rule, path.id, course.words, certificate)
		});
	}
}

async function hasCertificate(
	tx: Database,
	{ agencyId, accountId }: Who,
	course: string,
	path: string
) {
	const row = await tx
		.selectFrom('certificate')
		.select('number')
		.where('agency_id', '=', agencyId)
		.where('account_id', '=', accountId)
		.where('course', '=', course)
		.where('path', '=', path)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** Certificates are written in Indonesian; the rule is that of the path. */
function printed(
	rule: CourseRule,
	path: string,
	words: Readonly<Record<string, CourseWords>>,
	{ predicate }: Earned
): CertificateOrder['titles'] {
	const { id } = words;
	if (!id) throw new Error(`The course "${rule.id}" has no Indonesian words`);
	return {
		course: id.title,
		...(path !== wholeCourse && { path: id.paths?.[path]?.title ?? path }),
		materials: rule.modules.map((module) => ({
			title: id.modules[module.id]?.title ?? module.id,
			minutes: module.creditMinutes
		})),
		predicate: id.predicates[predicate] ?? predicate
	};
}
