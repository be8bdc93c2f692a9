import { requireAuthor } from '../../../../../../require-author.ts';
import { findCase } from '../../../../../find-case.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireAuthor(event);
	event.depends('author:files');
	const { texts } = await findCase(event.locals.server, event.params);
	return { texts };
};
