import { createContext } from 'svelte';
import type { ActivityKey } from '#lib/domain/course/activity-key.ts';
import type { Language, Module } from '#lib/domain/course/course.ts';
import type { EmploymentStatus } from '#lib/domain/course/employment-status.ts';
import type { Attempt } from '#lib/domain/progress/attempt.ts';
import type { ServerGrade } from '#lib/domain/progress/standing.ts';
import type { Review } from '#lib/domain/refresher/review.ts';
import type { Said } from '#lib/domain/statement/say.ts';
import type { PackHash, Registration } from '#lib/domain/statement/statement.ts';
import type { PulledAccount, PulledCertificate } from '#lib/protocol/pull.ts';
import type { Reactive } from './reactive.ts';

/** Whoever learns on this device now. A guest has no account yet; the work stays on the device. */
export type DeviceAccount = {
	/** The account's id, or `guest`. */
	readonly id: string;
	readonly guest: boolean;
	readonly homePage: string;
	readonly name: string;
	readonly agency?: string;
	readonly unit?: string;
	readonly employmentStatus: EmploymentStatus;
	/** Of an account: which other parts of the site are for it. */
	readonly role?: PulledAccount['role'];
};

/** The attempt that a statement belongs to. The registration is made on the device. */
export type AttemptAt = {
	readonly registration: Registration;
	readonly pack: PackHash;
	readonly activity: ActivityKey;
	readonly language: Language;
};

export type KeptCertificate = PulledCertificate & { readonly course: string };

/** What the learner's screens see of the device. Every getter is reactive; `undefined` while loading. */
export type Learner = {
	readonly account: DeviceAccount;
	/** This device's id: only attempts with this device may be continued here. */
	readonly device: string;
	/** Resolves when the statements are durable on this device, all or none. Only then may the screen change. */
	record(attempt: AttemptAt, said: readonly Said[]): Promise<void>;
	/** Every attempt of this account, other devices' included, in the order they were begun. */
	readonly attempts: Reactive<readonly Attempt[] | undefined>;
	readonly grades: Reactive<ReadonlyMap<Registration, ServerGrade> | undefined>;
	readonly certificates: Reactive<readonly KeptCertificate[] | undefined>;
	/** Statements not confirmed by the server, and those it refused. */
	readonly unsent: Reactive<{ readonly waiting: number; readonly refused: number } | undefined>;
	/** Everything that was refreshed so far, in order. */
	reviews(): Promise<readonly Review[]>;
	/** The issuer's public keys (JWK) by key id, as the server last told them. */
	issuerKeys(): Promise<Readonly<Record<string, JsonWebKey>>>;
	/** Opens a module from a pack on this device; rejects if the pack is not here. */
	openModule(pack: PackHash): Promise<Module>;
};

export const [useLearner, provideLearner] = createContext<Learner>();
