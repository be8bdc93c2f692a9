import type { CourseRule } from '../course/course.ts';
import { courseOnPath, pathsOf } from '../course/path.ts';
import type { PathRule } from '../course/path-rule.ts';
import { progressOn, type CourseProgress } from '../progress/course-progress.ts';
import { decideCertificate, type CertificateDecision } from './decide-certificate.ts';

type Earned = Extract<CertificateDecision, { kind: 'earned' }>;

/** Where somebody stands on one path of a course. */
export type PathDecision = {
	readonly path: PathRule;
	/** The course on this path. */
	readonly rule: CourseRule;
	readonly progress: CourseProgress;
	readonly decision: CertificateDecision;
	/** What its end gives; never anything on a path without certificate. */
	readonly certificate: Earned | undefined;
};

/** Every path of a course is decided by itself, from the same activities. */
export function decidePaths(rule: CourseRule, progress: CourseProgress): readonly PathDecision[] {
	return pathsOf(rule).map((path) => {
		const onPath = courseOnPath(rule, path);
		const decision = decideCertificate(onPath, progress);
		const certificate = path.certificate && decision.kind === 'earned' ? decision : undefined;
		return { path, rule: onPath, progress: progressOn(onPath, progress), decision, certificate };
	});
}
