import { resolve } from '$app/paths';
import type { Translate } from '#lib/i18n/translator.svelte.ts';

/** The learner's way around, on every screen the same. */
export function learnerLinks(t: Translate, here: string) {
	const home = resolve('/belajar');
	const certificate = resolve('/belajar/sertifikat');
	return [
		{ href: home, label: t('learner:title.home'), current: here === home },
		{ href: certificate, label: t('learner:title.certificate'), current: here === certificate }
	];
}
