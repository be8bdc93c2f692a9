import { employmentStatuses } from '#lib/domain/course/employment-status.ts';
import type { CourseRule } from '#lib/domain/course/course.ts';
import { courseOnPath } from '#lib/domain/course/path.ts';
import type { PathRule } from '#lib/domain/course/path-rule.ts';
import type { Place, Report } from './problem.ts';
import { reportRepeats } from './report-repeats.ts';

type At = (...path: (string | number)[]) => Place;

/** Whether the paths of a course can be walked, and keep what they promise. */
export function checkPaths(rule: CourseRule, at: At, report: Report): void {
	const { paths = [] } = rule;
	if (paths.length === 0) return;
	const ids = paths.map(({ id }) => id);
	reportRepeats(ids, (index) => at('paths', index, 'id'), report);
	for (const [index, path] of paths.entries()) {
		const placed: At = (...inPath) => at('paths', index, ...inPath);
		reportRepeats(path.statuses, (status) => placed('statuses', status), report);
		if (checkParts(rule, path, placed, report)) checkMinutes(rule, path, placed, report);
	}
	for (const status of employmentStatuses) {
		if (paths.some(({ statuses }) => statuses.includes(status))) continue;
		report.warn(at('paths'), `no path is offered to "${status}": they begin on the first one`);
	}
}

/** Whether everything that the path names is there. */
function checkParts(rule: CourseRule, path: PathRule, at: At, report: Report): boolean {
	let found = !reportRepeats(
		path.parts.map(({ module }) => module),
		(part) => at('parts', part),
		report
	);
	for (const [index, { module: id, activities }] of path.parts.entries()) {
		const module = rule.modules.find((one) => one.id === id);
		if (!module) {
			const known = rule.modules.map((one) => one.id).join(', ');
			report.error(at('parts', index), `there is no module "${id}"; there are ${known}`);
			found = false;
			continue;
		}
		const placed = (activity: number) => at('parts', index, 'activities', activity);
		if (activities && reportRepeats(activities, placed, report)) found = false;
		for (const [place, activity] of (activities ?? []).entries()) {
			if (module.activities.some((one) => one.id === activity)) continue;
			report.error(placed(place), `the module "${id}" has no activity "${activity}"`);
			found = false;
		}
	}
	return found;
}

function checkMinutes(rule: CourseRule, path: PathRule, at: At, report: Report): void {
	const activities = courseOnPath(rule, path).modules.flatMap((module) => module.activities);
	if (!activities.some(({ required }) => required)) {
		report.error(
			at('parts'),
			`the path "${path.id}" asks for nothing: it has no required activity`
		);
	}
	const minutes = activities.reduce((sum, activity) => sum + activity.minutes, 0);
	const promised = path.creditHours * 45;
	if (promised > minutes) {
		report.error(
			at('creditHours'),
			`${path.creditHours} JP are ${promised} minutes, but the activities of the path "${path.id}" have ${minutes}`
		);
	}
	if (path.certificate && !path.account) {
		report.error(at('account'), 'a certificate is for people with an account');
	}
}
