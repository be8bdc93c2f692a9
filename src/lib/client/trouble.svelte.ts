import type { StorageTrouble } from './database/storage-failure.ts';

let current = $state<StorageTrouble>();

/** The storage trouble that nobody on the screen has dealt with; the layout shows it at once. */
export const trouble = {
	get current() {
		return current;
	},
	tell(kind: StorageTrouble) {
		current = kind;
	},
	dismiss() {
		current = undefined;
	}
};
