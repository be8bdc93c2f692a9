import { authorVersion } from './author-version.ts';
import { authorOf } from './require-author.ts';
import type { LayoutServerLoad } from './$types';

/** Who is signed in decides nothing here: every load and every file asks for itself. */
export const load: LayoutServerLoad = async (event) => {
	event.depends('author:files');
	const { language, server, session } = event.locals;
	const author = authorOf(event);
	const isHr = session?.role === 'admin';
	return { language, author, isHr, version: author && (await authorVersion(server)) };
};
