import { activityKey, type ActivityKey } from '../course/activity-key.ts';
import type { CourseRule } from '../course/course.ts';
import type { CourseProgress } from '../progress/course-progress.ts';
import { addMonths } from '../shared/add-months.ts';

export type CertificateDecision =
	| {
			readonly kind: 'earned';
			/** When the first required activity was begun and the last one passed. */
			readonly startedAt: string;
			readonly earnedAt: string;
			readonly validUntil: string;
			/** Mean of the scored activities that count, 0–1. */
			readonly scaled: number;
			readonly predicate: string;
	  }
	| { readonly kind: 'not-yet'; readonly missing: readonly ActivityKey[] };

/** A certificate is earned when every required activity is passed by the attempt that counts. */
export function decideCertificate(rule: CourseRule, progress: CourseProgress): CertificateDecision {
	const missing: ActivityKey[] = [];
	const scores: number[] = [];
	let startedAt = '';
	let earnedAt = '';
	for (const module of rule.modules) {
		for (const activity of module.activities) {
			if (!activity.required) continue;
			const key = activityKey(rule.id, module.id, activity.id);
			const counted = progress.standings.get(key)?.counted;
			if (!counted?.passed) {
				missing.push(key);
				continue;
			}
			if (counted.scaled !== undefined) scores.push(counted.scaled);
			if (startedAt === '' || counted.startedAt < startedAt) startedAt = counted.startedAt;
			if (counted.endedAt > earnedAt) earnedAt = counted.endedAt;
		}
	}
	if (missing.length > 0 || earnedAt === '') return { kind: 'not-yet', missing };
	const scaled = mean(scores);
	const predicate = rule.predicates.find(({ from }) => scaled >= from)?.id ?? '';
	const validUntil = addMonths(earnedAt, rule.validForMonths);
	return { kind: 'earned', startedAt, earnedAt, validUntil, scaled, predicate };
}

function mean(scores: readonly number[]): number {
	if (scores.length === 0) return 1;
	return Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 1e4) / 1e4;
}
