import type { KeptCertificate } from '#lib/client/learner.ts';
import { decideCertificate } from '#lib/domain/certificate/decide-certificate.ts';
import { wholeCourse } from '#lib/domain/course/path.ts';
import type { CourseView, PathView } from '../../course-view.ts';
import { readClaims } from './read-claims.ts';

/**
 * The paths of a course whose certificate has not come: the learner's own, as far as it is, and
 * whichever others are completed.
 */
export function withoutOfficial(
	course: CourseView,
	official: readonly KeptCertificate[]
): readonly { readonly course: CourseView; readonly view: PathView }[] {
	const held = new Set(
		official
			.filter((certificate) => certificate.course === course.entry.rule.id)
			.map(({ jws }) => readClaims(jws)?.path?.id ?? wholeCourse)
	);
	return [course.path, ...course.otherPaths]
		.filter(({ path }) => path.certificate && !held.has(path.id))
		.filter((view) => view === course.path || isEarned(view))
		.map((view) => ({ course, view }));
}

function isEarned({ rule, progress }: PathView): boolean {
	return decideCertificate(rule, progress).kind === 'earned';
}
