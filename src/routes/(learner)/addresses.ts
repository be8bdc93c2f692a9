import { resolve } from '$app/paths';
import type { ActivityView } from './course-view.ts';

type ModuleAt = { readonly course: string; readonly rule: { readonly id: string } };

export function moduleAddress({ course, rule }: ModuleAt): string {
	return resolve('/(learner)/belajar/[course]/[module]', { course, module: rule.id });
}

export function activityAddress({ course, module, rule }: ActivityView): string {
	return resolve('/(learner)/belajar/[course]/[module]/[activity]', {
		course,
		module,
		activity: rule.id
	});
}
