import type { PulledAccount } from '#lib/protocol/pull.ts';
import { canonicalJson } from '#lib/domain/shared/canonical-json.ts';
import { adoptGuestWork, finishAdoption } from './account/adopt-guest-work.ts';
import type { Auth } from './account/auth-transport.ts';
import { signIn } from './account/sign-in.ts';
import { endSession, signOut } from './account/sign-out.ts';
import {
	currentAccount,
	deviceId,
	deviceValue,
	guest,
	type DeviceDatabase,
	type DeviceSettings
} from './database/device-database.ts';
import type { LearnerDatabase } from './database/learner-database.ts';
import { onDatabase } from './database/on-database.ts';
import type { Device, OpenLearner } from './device.ts';
import { followQuery, fromQuery } from './from-query.ts';
import type { Learner } from './learner.ts';
import { learnerOnDevice } from './learner-on-device.ts';
import { downloadPack } from './packs/download-pack.ts';
import { moduleOpener } from './packs/open-module.ts';
import { refreshCatalogue } from './packs/refresh-catalogue.ts';
import { removeOlderPacks, removePack } from './packs/remove-pack.ts';
import { storageRisk, thisBrowser } from './storage-risk.ts';
import { guestSync } from './sync/guest-sync.ts';
import type { RunningSync } from './sync/running-sync.ts';
import type { Transport } from './sync/transport.ts';

type Outside = {
	readonly db: DeviceDatabase;
	readonly openLog: (account: string) => LearnerDatabase;
	readonly auth: Auth;
	readonly transport: Transport;
	readonly send: typeof fetch;
	readonly onbroken: (error: unknown) => void;
};

type Running = OpenLearner & { readonly sync: RunningSync };

export type OpenedDevice = {
	readonly device: Device;
	readonly endSessionIfDue: () => Promise<void>;
};

/** The device over whatever databases and network it is given. */
export async function openDeviceWith(outside: Outside): Promise<OpenedDevice> {
	const { db, openLog, auth, transport, send } = outside;
	const id = await onDatabase(db, () => deviceId(db));

	const logs = new Map<string, LearnerDatabase>();
	const logOf = (account: string) => {
		const log = logs.get(account) ?? openLog(account);
		logs.set(account, log);
		return log;
	};
	const adoption = { db, guestLog: logOf(guest), logOf };

	const readSettings = async (): Promise<DeviceSettings> => {
		const { key: _, ...settings } = (await deviceValue(db, 'settings')) ?? { key: 'settings' };
		return settings;
	};
	const readCatalogue = async () => (await deviceValue(db, 'catalogue'))?.catalogue;
	const readPacks = () => db.packs.toArray();
	const readCurrent = () => currentAccount(db);
	const [settingsNow, catalogueNow, packsNow, currentNow] = await onDatabase(db, () =>
		Promise.all([readSettings(), readCatalogue(), readPacks(), readCurrent()])
	);
	const settings = followQuery(readSettings, settingsNow);
	const openModule = moduleOpener(db);

	let running: { readonly account: string; readonly opened: Promise<Running> } | undefined;

	async function start(account: string): Promise<Running> {
		const log = logOf(account);
		const holder: { sync?: RunningSync } = {};
		const learner = await learnerOnDevice({
			db: log,
			device: id,
			account: account === guest ? undefined : await db.accounts.get(account),
			settings,
			openModule,
			onrecorded: () => holder.sync?.nudge()
		});
		const sync = learner.account.guest ? guestSync(learner) : await syncOf(log, learner);
		holder.sync = sync;
		return { learner, sync };
	}

	/** A chunk of its own: a guest, and so a first visit, does not need it. */
	async function syncOf(log: LearnerDatabase, learner: Learner): Promise<RunningSync> {
		const { openSync } = await import('./sync/open-sync.ts');
		const { onbroken } = outside;
		const onaccount = (told: PulledAccount) => keepAccount(db, told);
		return openSync({ db: log, learner, transport, onaccount, onbroken });
	}

	async function stopRunning(): Promise<void> {
		const stopped = running;
		running = undefined;
		(await stopped?.opened)?.sync.stop();
	}

	const device: Device = {
		id,
		current: followQuery(readCurrent, currentNow),
		known: fromQuery(() => db.accounts.toArray()),
		async openLearner() {
			await finishAdoption(adoption);
			const account = await onDatabase(db, readCurrent);
			if (running?.account !== account) {
				await stopRunning();
				running = { account, opened: start(account) };
			}
			return running.opened;
		},

		settings,
		async saveSettings(changed) {
			await onDatabase(db, () =>
				db.transaction('rw', db.values, async () => {
					await db.values.put({ ...(await readSettings()), ...changed, key: 'settings' });
				})
			);
		},

		async signIn(username, password) {
			const outcome = await signIn({ db, logOf, device: id, auth, transport }, username, password);
			if (outcome.kind === 'signed-in' && running?.account === outcome.account) {
				(await running.opened).sync.signedIn();
			}
			return outcome;
		},
		async signOut() {
			const account = await readCurrent();
			if (account === guest) return { unsent: 0 };
			await stopRunning();
			return signOut({ db, log: logOf(account), account, auth, transport });
		},

		guestWork: async () => {
			await finishAdoption(adoption);
			return adoption.guestLog.statements.count();
		},
		async adoptGuestWork() {
			const account = await readCurrent();
			if (account === guest) throw new Error('Nobody is signed in to adopt the work');
			const adopted = await adoptGuestWork(adoption, account);
			if (running?.account === account) (await running.opened).sync.nudge();
			return { adopted };
		},

		catalogue: followQuery(readCatalogue, catalogueNow),
		refreshCatalogue: () => refreshCatalogue(db, send),
		packs: followQuery(readPacks, packsNow),
		async downloadPack(hash, bytes, onprogress) {
			const savedAt = new Date().toISOString();
			const outcome = await downloadPack(db, { hash, bytes, savedAt, onprogress }, send);
			if (outcome.kind === 'stored') await removeOlderPacks(db, logOf, id, hash);
			return outcome;
		},
		removePack: (hash) => removePack(db, logOf, id, hash),

		storageRisk: () => storageRisk(thisBrowser())
	};
	return { device, endSessionIfDue: () => endSession(db, auth) };
}

/** Writes only a change, so that screens are not woken for nothing. */
async function keepAccount(db: DeviceDatabase, told: PulledAccount): Promise<void> {
	const kept = await db.accounts.get(told.id);
	if (canonicalJson(kept ?? {}) !== canonicalJson(told)) await db.accounts.put(told);
}
