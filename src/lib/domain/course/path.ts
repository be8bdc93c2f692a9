import type { CourseRule, ModuleRule } from './course.ts';
import type { EmploymentStatus } from './employment-status.ts';
import type { PathPart, PathRule } from './path-rule.ts';

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
