import { activityKey, type ActivityKey } from '#lib/domain/course/activity-key.ts';
import type { Language } from '#lib/domain/course/course.ts';
import type { EmploymentStatus } from '#lib/domain/course/employment-status.ts';
import { pathFor } from '#lib/domain/course/path.ts';
import type { Attempt } from '#lib/domain/progress/attempt.ts';
import { courseProgress } from '#lib/domain/progress/course-progress.ts';
import { moduleProgress } from '#lib/domain/progress/module-progress.ts';
import { openAttempt } from '#lib/domain/progress/open-attempt.ts';
import type { ServerGrade } from '#lib/domain/progress/standing.ts';
import type { Registration } from '#lib/domain/statement/statement.ts';
import type { CatalogueCourse } from '#lib/protocol/catalogue.ts';
import type { ActivityView, CourseView, ModuleView } from './course-view.ts';
import { viewPaths } from './view-paths.ts';

export type LearnerLog = {
	readonly device: string;
	readonly attempts: readonly Attempt[];
	readonly grades: ReadonlyMap<Registration, ServerGrade>;
};

export type LearnerHere = {
	readonly language: Language;
	readonly status: EmploymentStatus;
	/** The path that the learner chose, if any. */
	readonly path: string | undefined;
};

export function viewCourse(
	entry: CatalogueCourse,
	log: LearnerLog,
	{ language, status, path: chosen }: LearnerHere
): CourseView {
	const { rule } = entry;
	const words = entry.words[language] ?? entry.words['id'];
	const progress = courseProgress(rule, log.attempts, log.grades);
	const modules = rule.modules.map((module): ModuleView => {
		const said = words?.modules[module.id];
		return {
			rule: module,
			course: rule.id,
			title: said?.title ?? module.id,
			summary: said?.summary ?? '',
			...moduleProgress(rule.id, module, progress),
			activities: module.activities.map((activity): ActivityView => {
				const key = activityKey(rule.id, module.id, activity.id);
				return {
					rule: activity,
					key,
					course: rule.id,
					module: module.id,
					title: said?.activities[activity.id] ?? activity.id,
					standing: progress.standings.get(key) ?? { state: 'not-begun', results: [] },
					open: openAttempt(key, log.device, log.attempts, log.grades)
				};
			})
		};
	});
	const openHere = openHereIn(modules);
	const views = viewPaths(rule, { progress, modules, words, openHere });
	const { id: own } = pathFor(rule, status, chosen);
	const path = views.find((view) => view.path.id === own);
	if (!path) throw new Error(`The course "${rule.id}" has no path "${own}"`);
	return {
		entry,
		title: words?.title ?? rule.id,
		summary: words?.summary ?? '',
		predicates: words?.predicates ?? {},
		path,
		otherPaths: views.filter((view) => view !== path),
		progress: path.progress,
		next: path.next,
		modules
	};
}

function openHereIn(modules: readonly ModuleView[]): ReadonlyMap<ActivityKey, Attempt> {
	return new Map(
		modules
			.flatMap(({ activities }) => activities)
			.flatMap(({ key, open }) => (open.kind === 'here' ? [[key, open.attempt] as const] : []))
	);
}
