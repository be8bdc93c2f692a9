import type { Id } from '../shared/id.ts';

export type StatementId = Id<'statement'>;
export type Registration = Id<'registration'>;
export type PackHash = Id<'pack'>;

/** ADL's vocabulary; the server can later stand as a Learning Record Store without a change of data. */
export const verb = {
	initialized: 'http://adlnet.gov/expapi/verbs/initialized',
	experienced: 'http://adlnet.gov/expapi/verbs/experienced',
	answered: 'http://adlnet.gov/expapi/verbs/answered',
	completed: 'http://adlnet.gov/expapi/verbs/completed',
	passed: 'http://adlnet.gov/expapi/verbs/passed',
	failed: 'http://adlnet.gov/expapi/verbs/failed',
	/** A thought written down beside a scene. */
	commented: 'http://adlnet.gov/expapi/verbs/commented',
	/** A missed item answered again, days later. */
	responded: 'http://adlnet.gov/expapi/verbs/responded'
} as const;

const extensionBase = 'https://bimtek-netral.id/xapi/extensions/';

export const extension = {
	/** The device's own id, a UUID. */
	device: `${extensionBase}device`,
	/** Counts up by one for each statement of this account on this device. */
	sequence: `${extensionBase}sequence`,
	/** Position of a choice in the path, from 0. */
	step: `${extensionBase}step`,
	/** `true` on a choice that was taken because the time was over. */
	timedOut: `${extensionBase}timed-out`,
	/** How many `answered` statements the attempt had when it ended. */
	answers: `${extensionBase}answers`,
	/** What the device knew about the time; see `ClockEvidence`. */
	clock: `${extensionBase}clock`
} as const;

/** Kept beside the device's timestamp, because a device's clock may be years off. */
export type ClockEvidence = {
	/** Changes with every page load; `elapsedMs` is monotonic within it. */
	readonly page: string;
	readonly elapsedMs: number;
	/** The last time the server told, ISO; absent before the first contact. */
	readonly server?: string;
};

/** A valid xAPI statement (1.0.3 and 2.0), narrowed to what this app writes. */
export type Statement = {
	readonly id: StatementId;
	readonly actor: {
		readonly objectType: 'Agent';
		/** `homePage` of the agency; `name` is the account's id, never a NIP. */
		readonly account: { readonly homePage: string; readonly name: string };
	};
	readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
	readonly object: { readonly objectType: 'Activity'; readonly id: string };
	readonly result?: {
		readonly response?: string;
		readonly score?: { readonly scaled: number };
		readonly success?: boolean;
		readonly completion?: boolean;
		/** ISO 8601. */
		readonly duration?: string;
		readonly extensions?: Readonly<Record<string, unknown>>;
	};
	readonly context: {
		readonly registration: Registration;
		/** The hash of the pack that the attempt runs on. */
		readonly revision: PackHash;
		readonly platform: 'bimtek-netral';
		readonly language: string;
		readonly extensions: Readonly<Record<string, unknown>>;
	};
	/** The device's time, ISO 8601 in UTC. */
	readonly timestamp: string;
};
