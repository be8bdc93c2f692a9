import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Language } from '#lib/domain/course/course.ts';
import type { EmploymentStatus } from '#lib/domain/course/employment-status.ts';
import type { PackHash } from '#lib/domain/statement/statement.ts';
import type { Catalogue } from '#lib/protocol/catalogue.ts';
import type { PulledAccount } from '#lib/protocol/pull.ts';
import type { PackOnDevice } from '../packs/pack-on-device.ts';
import { deviceDatabaseName } from './device-database-name.ts';

export const guest = 'guest';

/** What a person chose on this device, whoever is signed in. */
export type DeviceSettings = {
	readonly language?: Language;
	readonly employmentStatus?: EmploymentStatus;
	/** The chosen path through a course, by `<account>/<course>`. */
	readonly paths?: Readonly<Record<string, string>>;
	/** A case as one document, without pictures. */
	readonly transcript?: boolean;
	/** A case against the clock, where it has one. */
	readonly pressing?: boolean;
};

export type DeviceValue =
	| { readonly key: 'device'; readonly id: string }
	| { readonly key: 'current'; readonly account: string }
	| ({ readonly key: 'settings' } & DeviceSettings)
	| { readonly key: 'catalogue'; readonly catalogue: Catalogue }
	/** The guest's work is on its way to this account; see `adoptGuestWork`. */
	| { readonly key: 'adopting'; readonly account: string }
	/** Somebody signed out while the server could not be told. */
	| { readonly key: 'sign-out-due' };

/** Public things shared by everybody on the device, and who they are. */
export type DeviceDatabase = Dexie & {
	readonly values: Table<DeviceValue, DeviceValue['key']>;
	readonly accounts: EntityTable<PulledAccount, 'id'>;
	readonly packs: EntityTable<PackOnDevice, 'hash'>;
	/** Apart from `packs`, so that listing them does not read them. */
	readonly packTexts: EntityTable<{ readonly hash: PackHash; readonly text: string }, 'hash'>;
};

export function openDeviceDatabase(name = deviceDatabaseName): DeviceDatabase {
	const db = new Dexie(name) as DeviceDatabase;

	// Versions are history: add one below, never edit one that has shipped.
	db.version(1).stores({ values: 'key', accounts: 'id', packs: 'hash', packTexts: 'hash' });

	return db;
}

export async function deviceValue<Key extends DeviceValue['key']>(
	db: DeviceDatabase,
	key: Key
): Promise<Extract<DeviceValue, { key: Key }> | undefined> {
	// Rows are found by their own key, so the row of a key has the shape of that key.
	return (await db.values.get(key)) as Extract<DeviceValue, { key: Key }> | undefined;
}

/** Made once; it names this device in every statement made here. */
export function deviceId(db: DeviceDatabase): Promise<string> {
	return db.transaction('rw', db.values, async () => {
		const kept = await deviceValue(db, 'device');
		if (kept) return kept.id;
		const id = crypto.randomUUID();
		await db.values.add({ key: 'device', id });
		return id;
	});
}

export async function currentAccount(db: DeviceDatabase): Promise<string> {
	return (await deviceValue(db, 'current'))?.account ?? guest;
}
