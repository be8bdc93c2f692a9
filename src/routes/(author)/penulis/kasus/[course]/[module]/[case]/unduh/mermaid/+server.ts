import { error } from '@sveltejs/kit';
import { mermaidOf } from '#lib/domain/scenario/mermaid-of.ts';
import { createTranslator } from '#lib/i18n/translator.svelte.ts';
import { requireAuthor } from '../../../../../../../require-author.ts';
import { conditionWords } from '../../../../../../condition-words.ts';
import { findCase } from '../../../../../../find-case.ts';
import { storyAsked } from '../../../../../../story-asked.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	requireAuthor(event);
	const { locals, params, url } = event;
	const told = await findCase(locals.server, params);
	const { language, story } = storyAsked(told, url.searchParams, locals.language);
	if (!story) error(404, { message: 'The facts of the case cannot be read', code: 'no-story' });
	const { t } = await createTranslator(language, ['author', 'player']);
	const text = mermaidOf(story, {
		verdict: ({ verdict }) => t(`player:verdict.${verdict}`),
		condition: (condition) => conditionWords(t, condition)
	});
	return new Response(text, {
		headers: {
			'content-type': 'text/vnd.mermaid; charset=utf-8',
			'content-disposition': `attachment; filename="${told.id}.${language}.mmd"`,
			'cache-control': 'private, no-store'
		}
	});
};
