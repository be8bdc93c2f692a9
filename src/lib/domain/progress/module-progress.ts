import { activityKey } from '../course/activity-key.ts';
import type { ModuleRule } from '../course/course.ts';
import type { CourseProgress } from './course-progress.ts';

/** How many of a module's required activities are passed. */
export function moduleProgress(
	course: string,
	module: ModuleRule,
	{ standings }: CourseProgress
): { readonly passed: number; readonly required: number } {
	const required = module.activities.filter((activity) => activity.required);
	const passed = required.filter(
		({ id }) => standings.get(activityKey(course, module.id, id))?.state === 'passed'
	);
	return { passed: passed.length, required: required.length };
}
