import type { Language } from '#lib/domain/course/course.ts';
import type { PackHash } from '#lib/domain/statement/statement.ts';

export type PackOnDevice = {
	readonly hash: PackHash;
	readonly course: string;
	readonly module: string;
	readonly language: Language;
	/** Over the wire, as the catalogue says. */
	readonly bytes: number;
	readonly savedAt: string;
};

export type Received = {
	/** So far, unpacked. */
	readonly bytes: number;
	/** 0–1; absent when the server did not say how much will come. */
	readonly share?: number;
};

export type Downloaded = {
	readonly kind:
		| 'stored'
		| 'already-here'
		| 'unreachable'
		| 'missing' // the server has no such pack
		| 'damaged' // other bytes than the hash promises; nothing was stored
		| 'too-new' // this version of the app cannot read it
		| 'full'; // no space; nothing was stored
};

export type RemovedPack = { readonly kind: 'removed' | 'in-use' | 'not-here' };

/** The attempt's pack is on another device, or was removed. It can be downloaded by its hash. */
export class PackNotHere extends Error {
	readonly hash: PackHash;
	/** It was here until now, but its bytes had changed on the disk, so it was dropped. */
	readonly decayed: boolean;

	constructor(hash: PackHash, { decayed = false } = {}) {
		super(`Pack ${hash} ${decayed ? 'has decayed' : 'is not'} on this device`);
		this.name = 'PackNotHere';
		this.hash = hash;
		this.decayed = decayed;
	}
}
