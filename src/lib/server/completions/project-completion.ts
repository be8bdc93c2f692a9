import { decidePaths, type PathDecision } from '#lib/domain/certificate/decide-paths.ts';
import type { CourseRule } from '#lib/domain/course/course.ts';
import { wholeCourse } from '#lib/domain/course/path.ts';
import { courseProgress } from '#lib/domain/progress/course-progress.ts';
import type { Database } from '../db/open-database.ts';
import type { AttemptRow, NewCompletionRow } from '../db/schema.ts';
import { attemptIn, gradeIn } from './attempt-row.ts';

type Who = { readonly agencyId: string; readonly accountId: string };

export type Completed = PathDecision & {
	/** Hashes of the packs that the counted attempts of the path's activities ran on. */
	readonly packs: readonly string[];
};

/**
 * Where an account stands on every path of a course, by its graded attempts and the course's rule
 * of today. A path on which nothing was begun has no row, and one that is no longer there loses it.
 */
export async function projectCompletion(
	tx: Database,
	rule: CourseRule,
	who: Who
): Promise<readonly Completed[]> {
	const rows = await attemptsAt(tx, rule, who);
	const grades = rows.map(gradeIn).filter((grade) => grade !== undefined);
	const progress = courseProgress(
		rule,
		rows.map(attemptIn),
		new Map(grades.map((grade) => [grade.registration, grade]))
	);
	const decided = decidePaths(rule, progress);
	const completions = decided.flatMap((one) => completionOn(one, rows, rule, who) ?? []);
	await replaceCompletions(tx, rule, who, completions);
	return decided.map((one) => ({ ...one, packs: packsOf(one, rows) }));
}

function attemptsAt(tx: Database, rule: CourseRule, { agencyId, accountId }: Who) {
	return tx
		.selectFrom('attempt')
		.selectAll()
		.where('agency_id', '=', agencyId)
		.where('account_id', '=', accountId)
		.where('course', '=', rule.id)
		.orderBy('started_at')
		.orderBy('registration')
		.execute();
}

function completionOn(
	{ path, progress, decision }: PathDecision,
	rows: readonly AttemptRow[],
	rule: CourseRule,
	{ agencyId, accountId }: Who
): NewCompletionRow | undefined {
	// The whole course is begun by whatever was ever in it.
	const own =
		path.id === wholeCourse
			? rows
			: rows.filter((row) => progress.standings.has(attemptIn(row).activity));
	const [first] = own;
	if (!first) return undefined;
	const earned = decision.kind === 'earned' ? decision : undefined;
	return {
		agency_id: agencyId,
		account_id: accountId,
		course: rule.id,
		path: path.id,
		state: earned ? 'completed' : 'begun',
		passed_activities: progress.passed,
		required_activities: progress.required,
		started_at: first.started_at,
		last_at: own.reduce((at, row) => later(at, row.ended_at ?? row.started_at), ''),
		completed_at: earned?.earnedAt ?? null,
		scaled: earned?.scaled ?? null,
		predicate: earned?.predicate ?? null
	};
}

async function replaceCompletions(
	tx: Database,
	{ id }: CourseRule,
	{ agencyId, accountId }: Who,
	rows: readonly NewCompletionRow[]
): Promise<void> {
	await tx
		.deleteFrom('completion')
		.where('agency_id', '=', agencyId)
		.where('account_id', '=', accountId)
		.where('course', '=', id)
		.execute();
	if (rows.length > 0) await tx.insertInto('completion').values(rows).execute();
}

function packsOf({ progress }: PathDecision, rows: readonly AttemptRow[]): readonly string[] {
	const counted = new Set(
		[...progress.standings.values()].map(({ counted }) => counted?.registration as string)
	);
	return [...new Set(rows.filter((row) => counted.has(row.registration)).map(({ pack }) => pack))];
}

function later(a: string, b: string): string {
	return a > b ? a : b;
}
