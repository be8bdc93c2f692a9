import type { Activity } from '#lib/domain/course/course.ts';

/** What plays each kind of activity; each comes when it is asked for. */
export const players = {
	reading: () => import('./ReadingActivity.svelte'),
	scenario: () => import('./ScenarioActivity.svelte'),
	quiz: () => import('./QuizActivity.svelte'),
	reflection: form,
	survey: form,
	pledge: form
};

function form() {
	return import('./FormActivity.svelte');
}

/** What is filled in and handed in. */
export type FormContent = Extract<Activity, { kind: 'reflection' | 'survey' | 'pledge' }>;

export function isForm(content: Activity): content is FormContent {
	return content.kind === 'reflection' || content.kind === 'survey' || content.kind === 'pledge';
}
