import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => {
	const { translator } = await parent();
	await translator.need('public');
};
