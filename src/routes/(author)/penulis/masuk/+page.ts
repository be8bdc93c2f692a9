import type { PageLoad } from './$types';

/** The form is the one of every door, and so are its words. */
export const load: PageLoad = async ({ parent }) => {
	const { translator } = await parent();
	await translator.need('hr');
};
