import type { ActivityKey } from '#lib/domain/course/activity-key.ts';
import type { ActivityRule, CourseRule, ModuleRule } from '#lib/domain/course/course.ts';
import type { PathRule } from '#lib/domain/course/path-rule.ts';
import type { CourseProgress } from '#lib/domain/progress/course-progress.ts';
import type { NextStep } from '#lib/domain/progress/next-step.ts';
import type { OpenAttempt } from '#lib/domain/progress/open-attempt.ts';
import type { Standing } from '#lib/domain/progress/standing.ts';
import type { CatalogueCourse } from '#lib/protocol/catalogue.ts';

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

/** A path in the learner's language, with where this learner stands on it. */
export type PathView = {
	readonly path: PathRule;
	/** Whether it has a name: the one path of a course without paths has none. */
	readonly named: boolean;
	readonly title: string;
	readonly summary: string;
	/** The course on this path. */
	readonly rule: CourseRule;
	readonly minutes: number;
	readonly progress: CourseProgress;
	readonly next: NextStep;
	/** In the path's order, each with the path's own activities. */
	readonly modules: readonly ModuleView[];
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

/** The activity of a key such as the next step's. */
export function activityIn(course: CourseView, key: ActivityKey): ActivityView | undefined {
	return course.modules.flatMap(({ activities }) => activities).find((one) => one.key === key);
}
