import {
	decideCertificate,
	type CertificateDecision
} from '#lib/domain/certificate/decide-certificate.ts';
import type { CourseRule } from '#lib/domain/course/course.ts';
import { courseProgress } from '#lib/domain/progress/course-progress.ts';
import type { Database } from '../db/open-database.ts';
import type { NewCompletionRow } from '../db/schema.ts';
import { attemptIn, gradeIn } from './attempt-row.ts';

type Who = { readonly agencyId: string; readonly accountId: string };

export type Completed = {
	readonly decision: CertificateDecision;
	/** Hashes of the packs that the counted attempts of the required activities ran on. */
	readonly packs: readonly string[];
};

/** Where an account stands in a course, by its graded attempts and the course's rule of today. */
export async function projectCompletion(
	tx: Database,
	rule: CourseRule,
	{ agencyId, accountId }: Who
): Promise<Completed> {
	const rows = await tx
		.selectFrom('attempt')
		.selectAll()
		.where('agency_id', '=', agencyId)
		.where('account_id', '=', accountId)
		.where('course', '=', rule.id)
		.orderBy('started_at')
		.orderBy('registration')
		.execute();
	const grades = rows.map(gradeIn).filter((grade) => grade !== undefined);
	const progress = courseProgress(
		rule,
		rows.map(attemptIn),
		new Map(grades.map((grade) => [grade.registration, grade]))
	);
	const decision = decideCertificate(rule, progress);
	const [first] = rows;
	if (!first) return { decision, packs: [] };
	const lastAt = rows.reduce((at, row) => later(at, row.ended_at ?? row.started_at), '');
	await upsertCompletion(tx, {
		agency_id: agencyId,
		account_id: accountId,
		course: rule.id,
		state: decision.kind === 'earned' ? 'completed' : 'begun',
		passed_activities: progress.passed,
		required_activities: progress.required,
		started_at: first.started_at,
		last_at: lastAt,
		completed_at: decision.kind === 'earned' ? decision.earnedAt : null,
		scaled: decision.kind === 'earned' ? decision.scaled : null,
		predicate: decision.kind === 'earned' ? decision.predicate : null
	});
	const counted = new Set(
		[...progress.standings.values()].map(({ counted }) => counted?.registration as string)
	);
	const packs = rows.filter((row) => counted.has(row.registration)).map(({ pack }) => pack);
	return { decision, packs: [...new Set(packs)] };
}

async function upsertCompletion(tx: Database, row: NewCompletionRow): Promise<void> {
	const { agency_id: _, account_id: __, course: ___, ...standing } = row;
	await tx
		.insertInto('completion')
		.values(row)
		.onConflict((conflict) =>
			conflict.columns(['agency_id', 'account_id', 'course']).doUpdateSet(standing)
		)
		.execute();
}

function later(a: string, b: string): string {
	return a > b ? a : b;
}
