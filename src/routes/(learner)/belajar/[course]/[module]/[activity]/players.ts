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
