import { useDevice } from '#lib/client/device.ts';
import { packOffers, type PackOffer } from '#lib/client/packs/pack-offers.ts';
import { useTranslator } from '#lib/i18n/translator.svelte.ts';
import type { ModuleView } from './course-view.ts';

export type PackOffersHere = {
	/** One for every language that the module is complete in. */
	readonly all: readonly PackOffer[];
	/** The one in the language that this learner reads. */
	readonly chosen: PackOffer | undefined;
};

/** What a module's packs are on this device. Call it in a component. */
export function usePackOffers(module: () => ModuleView | undefined): PackOffersHere {
	const device = useDevice();
	const translator = useTranslator();

	const all = $derived.by(() => {
		const catalogue = device.catalogue.current;
		const about = module();
		if (!catalogue || !about) return [];
		return packOffers(catalogue, device.packs.current ?? []).filter(
			(offer) => offer.course === about.course && offer.module === about.rule.id
		);
	});
	const wanted = $derived(device.settings.current.language ?? translator.language);
	const chosen = $derived(
		all.find(({ language }) => language === wanted) ??
			all.find(({ language }) => language === 'id') ??
			all[0]
	);

	return {
		get all() {
			return all;
		},
		get chosen() {
			return chosen;
		}
	};
}
