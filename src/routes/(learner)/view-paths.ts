import type { ActivityKey } from '#lib/domain/course/activity-key.ts';
import type { CourseRule } from '#lib/domain/course/course.ts';
import { courseOnPath, pathsOf, wholeCourse } from '#lib/domain/course/path.ts';
import type { Attempt } from '#lib/domain/progress/attempt.ts';
import { progressOn, type CourseProgress } from '#lib/domain/progress/course-progress.ts';
import { moduleProgress } from '#lib/domain/progress/module-progress.ts';
import { nextStep } from '#lib/domain/progress/next-step.ts';
import type { CatalogueCourse } from '#lib/protocol/catalogue.ts';
import type { ModuleView, PathView } from './course-view.ts';

type Known = {
	readonly progress: CourseProgress;
	readonly modules: readonly ModuleView[];
	readonly words: CatalogueCourse['words'][string] | undefined;
	readonly openHere: ReadonlyMap<ActivityKey, Attempt>;
};

export function viewPaths(course: CourseRule, known: Known): readonly PathView[] {
	return pathsOf(course).map((path): PathView => {
		const rule = courseOnPath(course, path);
		const progress = progressOn(rule, known.progress);
		const modules = modulesOn(rule, progress, known.modules);
		const minutes = rule.modules
			.flatMap(({ activities }) => activities)
			.reduce((sum, activity) => sum + activity.minutes, 0);
		const said = known.words?.paths?.[path.id];
		return {
			path,
			named: path.id !== wholeCourse,
			title: said?.title ?? path.id,
			summary: said?.summary ?? '',
			rule,
			minutes,
			progress,
			next: nextStep(rule, progress, known.openHere),
			modules
		};
	});
}

function modulesOn(
	{ id, modules }: CourseRule,
	progress: CourseProgress,
	views: readonly ModuleView[]
): readonly ModuleView[] {
	return modules.flatMap((rule) => {
		const whole = views.find((view) => view.rule.id === rule.id);
		if (!whole) return [];
		const own = new Set(rule.activities.map((activity) => activity.id));
		const activities = whole.activities.filter((activity) => own.has(activity.rule.id));
		return [{ ...whole, rule, activities, ...moduleProgress(id, rule, progress) }];
	});
}
