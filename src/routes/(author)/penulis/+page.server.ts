import { dev } from '$app/environment';
import { requireAuthor } from '../require-author.ts';
import { caseSummary } from './case-summary.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireAuthor(event);
	event.depends('author:files');
	event.setHeaders({ 'cache-control': 'private, no-store' });
	const { server } = event.locals;
	const { courses, problems, tag } = await server.authoring.library();
	return {
		problems,
		courses: courses.map(({ modules, ...course }) => ({
			...course,
			modules: modules.map(({ cases, ...module }) => ({
				...module,
				cases: cases.map(caseSummary)
			}))
		})),
		// The development server offers an edit by itself, a moment later.
		published: dev || tag === undefined || tag === server.offer.tag
	};
};
