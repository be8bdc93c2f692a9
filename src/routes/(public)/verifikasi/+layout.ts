import { browser } from '$app/environment';
import type { LayoutLoad } from './$types';

/** Anybody with a certificate in hand comes here, so the server already answers in their language. */
export const load: LayoutLoad = async ({ data, parent }) => {
	const { translator } = await parent();
	await translator.need('verify');
	if (!browser) await translator.speak(data.language);
};
