import type { CourseRule, ModuleRule } from './course.ts';
import type { EmploymentStatus } from './employment-status.ts';

/**
 * A way through a course for some of its learners. The activities are the course's own: what is
 * done on one path counts on every path that holds it.
 */
export type PathRule = {
	readonly id: string;
	/** Whose it is at first; anybody may choose another. */
	readonly statuses: readonly EmploymentStatus[];
	/** Jam pelajaran (JP), 45 minutes each. */
	readonly creditHours: number;
	/** Whether its end gives a certificate. */
	readonly certificate: boolean;
	/** `false`: made for people who will not sign in. */
	readonly account: boolean;
	readonly parts: readonly PathPart[];
};

export type PathPart = {
	readonly module: string;
	/** Absent: the whole module. */
	readonly activities?: readonly string[] | undefined;
};

/** The id of the one path of a course that names none, and of what was earned before it did. */
export const wholeCourse = '';

/** Every course has at least one path. */
export function pathsOf(rule: CourseRule): readonly PathRule[] {
	if (rule.paths && rule.paths.length > 0) return rule.paths;
	const parts = rule.modules.map(({ id }) => ({ module: id }));
	const { creditHours } = rule;
	return [{ id: wholeCourse, statuses: [], creditHours, certificate: true, account: true, parts }];
}

/** The path that somebody chose; else the first that is theirs; else the first of all. */
export function pathFor(
	rule: CourseRule,
	status: EmploymentStatus,
	chosen: string | undefined
): PathRule {
	const paths = pathsOf(rule);
	const path =
		paths.find(({ id }) => id === chosen) ??
		paths.find(({ statuses }) => statuses.includes(status)) ??
		paths[0];
	if (!path) throw new Error(`The course "${rule.id}" has no path`);
	return path;
}

/** The course as if it were this path alone: its modules in the path's order, its credit hours. */
export function courseOnPath(rule: CourseRule, path: PathRule): CourseRule {
	const modules = path.parts.flatMap((part): readonly ModuleRule[] => {
		const module = rule.modules.find(({ id }) => id === part.module);
		return module ? [moduleOnPath(module, part)] : [];
	});
	return { ...rule, creditHours: path.creditHours, modules };
}

function moduleOnPath(module: ModuleRule, { activities: chosen }: PathPart): ModuleRule {
	if (!chosen) return module;
	const activities = module.activities.filter(({ id }) => chosen.includes(id));
	const minutes = activities.reduce((sum, activity) => sum + activity.minutes, 0);
	return { ...module, activities, creditMinutes: Math.min(minutes, module.creditMinutes) };
}
