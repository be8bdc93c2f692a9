import { browser } from '$app/environment';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data, parent }) => {
	const { translator } = await parent();
	if (!browser) await translator.speak(data.language);
	await translator.need('author', 'player');
	return data;
};
