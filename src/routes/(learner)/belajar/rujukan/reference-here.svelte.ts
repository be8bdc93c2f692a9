import { useDevice } from '#lib/client/device.ts';
import type { PackOnDevice } from '#lib/client/packs/pack-on-device.ts';
import { referencePlace } from '#lib/domain/reference/reference.ts';
import type { PackHash } from '#lib/domain/statement/statement.ts';
import { useTranslator } from '#lib/i18n/translator.svelte.ts';

export type ReferenceHere = {
	/** The copy on this device. */
	readonly here: PackOnDevice | undefined;
	/** What the server offers and is not here yet. */
	readonly offered: { readonly hash: PackHash; readonly bytes: number } | undefined;
};

/** What can be looked up on this device, in the language of the page or else in Indonesian. */
export function useReference(): ReferenceHere {
	const device = useDevice();
	const translator = useTranslator();

	const language = $derived.by(() => {
		const offered = device.catalogue.current?.reference ?? [];
		return offered.some((one) => one.language === translator.language) ? translator.language : 'id';
	});
	const here = $derived(
		device.packs.current
			?.filter((pack) => pack.course === referencePlace.course && pack.language === language)
			.toSorted((a, b) => a.savedAt.localeCompare(b.savedAt))
			.at(-1)
	);
	const newest = $derived(
		device.catalogue.current?.reference.find((one) => one.language === language)
	);

	return {
		get here() {
			return here;
		},
		get offered() {
			if (!newest || newest.hash === here?.hash) return undefined;
			return { hash: newest.hash as PackHash, bytes: newest.bytes };
		}
	};
}
