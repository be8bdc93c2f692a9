import { createContext } from 'svelte';
import type { PackHash } from '#lib/domain/statement/statement.ts';
import type { Catalogue } from '#lib/protocol/catalogue.ts';
import type { SignedIn, SignedOut } from './account/sign-in-outcome.ts';
import type { DeviceSettings } from './database/device-database.ts';
import type { Learner } from './learner.ts';
import type { Downloaded, PackOnDevice, Received, RemovedPack } from './packs/pack-on-device.ts';
import type { Reactive } from './reactive.ts';
import type { StorageRisk } from './storage-risk.ts';
import type { Sync } from './sync/sync-status.ts';

export type KnownAccount = { readonly id: string; readonly name: string; readonly agency?: string };

/** A learner whose database is open. Close it only when another account takes the device. */
export type OpenLearner = { readonly learner: Learner; readonly sync: Sync };

export type RefreshedCatalogue = 'fresh' | 'unreachable' | 'unreadable';

/** What screens see of the device itself. Getters are reactive; `undefined` while loading. */
export type Device = {
	readonly id: string;
	/** The id of whoever learns here now, `guest` included; changes in every tab at once. */
	readonly current: Reactive<string>;
	/** Accounts whose work lies on this device, the current one included, without the guest. */
	readonly known: Reactive<readonly KnownAccount[] | undefined>;
	/** The same object for the same account, as long as the page lives. */
	openLearner(): Promise<OpenLearner>;

	readonly settings: Reactive<DeviceSettings>;
	saveSettings(changed: Partial<DeviceSettings>): Promise<void>;

	signIn(username: string, password: string): Promise<SignedIn>;
	/** Sends what it can first; what could not be sent stays on the device, out of sight. */
	signOut(): Promise<SignedOut>;

	/** Statements that a guest made here and nobody has claimed. */
	guestWork(): Promise<number>;
	/** Gives the guest's work to the current account. Safe to repeat after any interruption. */
	adoptGuestWork(): Promise<{ readonly adopted: number }>;

	readonly catalogue: Reactive<Catalogue | undefined>;
	/** The catalogue of the last visit stays when the server cannot be reached. */
	refreshCatalogue(): Promise<RefreshedCatalogue>;

	readonly packs: Reactive<readonly PackOnDevice[] | undefined>;
	downloadPack(
		hash: PackHash,
		bytes: number,
		onprogress?: (received: Received) => void
	): Promise<Downloaded>;
	/** Refuses while an unfinished attempt of anybody on this device runs on the pack. */
	removePack(hash: PackHash): Promise<RemovedPack>;

	storageRisk(): Promise<StorageRisk>;
};

export const [useDevice, provideDevice] = createContext<Device>();
