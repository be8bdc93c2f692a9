import { requireAuthor } from '../../../../../require-author.ts';
import { findCase } from '../../../../find-case.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	requireAuthor(event);
	event.depends('author:files');
	// The texts side by side are wanted on one page alone.
	const { texts, ...told } = await findCase(event.locals.server, event.params);
	return { told: { ...told, count: texts.length } };
};
