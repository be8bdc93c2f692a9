import { resolve } from '$app/paths';
import type { Translate } from '#lib/i18n/translator.svelte.ts';

/** The learner's way around, on every screen the same. */
export function learnerLinks(t: Translate, here: string) {
	const home = resolve('/belajar');
	const reference = resolve('/belajar/rujukan');
	const refresher = resolve('/belajar/penyegaran');
	const certificate = resolve('/belajar/sertifikat');
	return [
		{ href: home, label: t('learner:title.home'), current: here === home },
		{ href: refresher, label: t('learner:title.refresher'), current: here === refresher },
		{ href: reference, label: t('learner:title.reference'), current: here === reference },
		{ href: certificate, label: t('learner:title.certificate'), current: here === certificate }
	];
}
