import { requireAuthor } from '../../require-author.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requireAuthor(event);
};
