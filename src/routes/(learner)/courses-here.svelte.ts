import { useDevice } from '#lib/client/device.ts';
import { useLearner } from '#lib/client/learner.ts';
import type { Reactive } from '#lib/client/reactive.ts';
import { useTranslator } from '#lib/i18n/translator.svelte.ts';
import { chosenPath } from './chosen-path.ts';
import type { CourseView } from './course-view.ts';
import { viewCourse } from './view-course.ts';

/** The courses known on this device; `undefined` before any catalogue has arrived. Call it in a component. */
export function useCourses(): Reactive<readonly CourseView[] | undefined> {
	const device = useDevice();
	const learner = useLearner();
	const translator = useTranslator();

	const courses = $derived.by(() => {
		const attempts = learner.attempts.current;
		const grades = learner.grades.current;
		if (!attempts || !grades) return undefined;
		const log = { device: learner.device, attempts, grades };
		return device.catalogue.current?.courses.map((entry) =>
			viewCourse(entry, log, {
				language: translator.language,
				status: learner.account.employmentStatus,
				path: chosenPath(device.settings.current, {
					account: learner.account.id,
					course: entry.rule.id
				})
			})
		);
	});

	return {
		get current() {
			return courses;
		}
	};
}
