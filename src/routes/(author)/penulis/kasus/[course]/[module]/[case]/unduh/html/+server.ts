import { error } from '@sveltejs/kit';
import { singleCaseHtml } from '#lib/content/single-case-html.ts';
import { singleTemplate } from '#lib/server/authoring/single-template.ts';
import { requireAuthor } from '../../../../../../../require-author.ts';
import { findCase } from '../../../../../../find-case.ts';
import { storyAsked } from '../../../../../../story-asked.ts';
import type { RequestHandler } from './$types';

/** The case as one file that plays without a server. Only a whole one: learners get it. */
export const GET: RequestHandler = async (event) => {
	requireAuthor(event);
	const { locals, params, url } = event;
	const { authoring, now } = locals.server;
	const told = await findCase(locals.server, params);
	const { language, story } = storyAsked(told, url.searchParams, locals.language);
	if (!story || told.stands !== 'sound' || told.missing[language] > 0) {
		error(409, { message: 'The case is not whole in this language', code: 'not-whole' });
	}
	const template = await singleTemplate(language);
	if (template === undefined) {
		error(503, { message: 'The page for it is made by: npm run build', code: 'not-built' });
	}
	const { courses } = await authoring.library();
	const module = courses
		.find(({ id }) => id === told.course)
		?.modules.find(({ id }) => id === told.module);
	const html = singleCaseHtml(template, {
		...{ language, module: module?.title ?? told.module },
		version: (await authoring.version()).slice(0, 12),
		madeAt: now().toISOString(),
		scenario: story,
		articles: told.articles[language]
	});
	return new Response(html, {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-disposition': `attachment; filename="${told.id}.${language}.html"`,
			'cache-control': 'private, no-store'
		}
	});
};
