import { resolve } from '$app/paths';
import type { ActivityKey } from '#lib/domain/course/activity-key.ts';
import type { Module } from '#lib/domain/course/course.ts';
import { pathOf, type Attempt } from '#lib/domain/progress/attempt.ts';
import type { Path } from '#lib/domain/scenario/scenario.ts';
import type { ReadingSection } from '#lib/player/debrief-help.ts';
import type { SharedChoices } from '#lib/protocol/choices.ts';

/** Every section of the module's readings, and where it is. */
export function readingSections({ course, id, activities }: Module): readonly ReadingSection[] {
	return activities.flatMap((activity) => {
		if (activity.kind !== 'reading') return [];
		const address = resolve('/(learner)/belajar/[course]/[module]/[activity]', {
			course,
			module: id,
			activity: activity.id
		});
		return activity.reading.sections.map((section) => ({
			heading: section.heading,
			href: `${address}#${section.id}`,
			articles: section.articles
		}));
	});
}

/** Every way that was gone through an activity so far. */
export function pathsOn(key: ActivityKey, attempts: readonly Attempt[]): readonly Path[] {
	return attempts.filter(({ activity }) => activity === key).map(pathOf);
}

/** Code and answer are fetched when a debrief asks; without a network there is none. */
export async function sharedChoices(key: ActivityKey): Promise<SharedChoices | undefined> {
	try {
		const { askSharedChoices } = await import('#lib/client/ask-shared-choices.ts');
		return await askSharedChoices(key);
	} catch {
		return undefined;
	}
}
