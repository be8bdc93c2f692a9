import { createContext } from 'svelte';
import type { Device, RefreshedCatalogue } from '#lib/client/device.ts';

/** Keeps the list of courses fresh without any screen waiting for it. */
export type CatalogueCare = {
	/** How the last attempt went; `undefined` before the first answer. */
	readonly last: RefreshedCatalogue | undefined;
	readonly busy: boolean;
	refresh(): Promise<void>;
};

export const [useCatalogueCare, provideCatalogueCare] = createContext<CatalogueCare>();

export function tendCatalogue(device: Pick<Device, 'refreshCatalogue'>): CatalogueCare {
	let last: RefreshedCatalogue | undefined = $state();
	let busy = $state(false);

	return {
		get last() {
			return last;
		},
		get busy() {
			return busy;
		},
		async refresh() {
			busy = true;
			try {
				last = await device.refreshCatalogue();
			} finally {
				busy = false;
			}
		}
	};
}
