import { activityKey, type ActivityKey } from '#lib/domain/course/activity-key.ts';
import type { EmploymentStatus } from '#lib/domain/course/employment-status.ts';
import { pathFor } from '#lib/domain/course/path.ts';
import type { ActivityRule, Language, ModuleRule } from '#lib/domain/course/course.ts';
import type { Attempt } from '#lib/domain/progress/attempt.ts';
import { courseProgress, type CourseProgress } from '#lib/domain/progress/course-progress.ts';
import { moduleProgress } from '#lib/domain/progress/module-progress.ts';
import type { NextStep } from '#lib/domain/progress/next-step.ts';
import { openAttempt, type OpenAttempt } from '#lib/domain/progress/open-attempt.ts';
import type { ServerGrade, Standing } from '#lib/domain/progress/standing.ts';
import type { Registration } from '#lib/domain/statement/statement.ts';
import type { CatalogueCourse } from '#lib/protocol/catalogue.ts';
import { pathViews, type PathView } from './path-view.ts';

export type ActivityView = {
	readonly rule: ActivityRule;
	readonly key: ActivityKey;
	readonly course: string;
	readonly module: string;
	readonly title: string;
	readonly standing: Standing;
	readonly open: OpenAttempt;
};

export type ModuleView = {
	readonly rule: ModuleRule;
	readonly course: string;
	readonly title: string;
	readonly summary: string;
	readonly passed: number;
	readonly required: number;
	readonly activities: readonly ActivityView[];
};

/** A course in the learner's language, with where this learner stands in all of it. */
export type CourseView = {
	readonly entry: CatalogueCourse;
	readonly title: string;
	readonly summary: string;
	/** Names of the predicates by id. */
	readonly predicates: Readonly<Record<string, string>>;
	/** The learner's path; what is done next and how far they are is told by it. */
	readonly path: PathView;
	readonly otherPaths: readonly PathView[];
	readonly progress: CourseProgress;
	readonly next: NextStep;
	/** All of the course, whatever the path. */
	readonly modules: readonly ModuleView[];
};

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

export function courseView(
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
	const views = pathViews(rule, { progress, modules, words, openHere });
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

/** The activity of a key such as the next step's. */
export function activityIn(course: CourseView, key: ActivityKey): ActivityView | undefined {
	return course.modules.flatMap(({ activities }) => activities).find((one) => one.key === key);
}

function openHereIn(modules: readonly ModuleView[]): ReadonlyMap<ActivityKey, Attempt> {
	return new Map(
		modules
			.flatMap(({ activities }) => activities)
			.flatMap(({ key, open }) => (open.kind === 'here' ? [[key, open.attempt] as const] : []))
	);
}
