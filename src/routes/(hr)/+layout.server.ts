import type { LayoutServerLoad } from './$types';

/** Who is signed in decides nothing here: every load, action and file asks for itself. */
export const load: LayoutServerLoad = ({ locals }) => {
	const { session } = locals;
	const isHr = session?.role === 'hr' || session?.role === 'admin';
	const isAuthor = session?.role === 'admin';
	return { language: locals.language, officer: isHr ? session.name : undefined, isAuthor };
};
