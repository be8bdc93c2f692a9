import type { Device } from '#lib/client/device.ts';
import { StorageFailure } from '#lib/client/database/storage-failure.ts';
import type { Downloaded } from '#lib/client/packs/pack-on-device.ts';
import type { PackHash } from '#lib/domain/statement/statement.ts';

type Failed = Exclude<Downloaded['kind'], 'stored' | 'already-here'> | 'failed';

export type DownloadState =
	| { readonly kind: 'idle' | 'stored' }
	/** `share` is 0–1, absent while unknown. */
	| { readonly kind: 'running'; readonly share?: number }
	| { readonly kind: 'failed'; readonly why: Failed };

export type PackDownload = {
	readonly state: DownloadState;
	start(hash: PackHash, bytes: number): Promise<void>;
};

/** One download at a time, told step by step. Nothing that fails leaves half a pack behind. */
export function packDownload(device: Pick<Device, 'downloadPack'>): PackDownload {
	let state: DownloadState = $state.raw({ kind: 'idle' });

	return {
		get state() {
			return state;
		},
		async start(hash, bytes) {
			if (state.kind === 'running') return;
			state = { kind: 'running' };
			try {
				const { kind } = await device.downloadPack(hash, bytes, ({ share }) => {
					state = { kind: 'running', ...(share !== undefined && { share }) };
				});
				state =
					kind === 'stored' || kind === 'already-here'
						? { kind: 'stored' }
						: { kind: 'failed', why: kind };
			} catch (cause) {
				// Storage that gives out is an outcome to tell; anything else is a bug and shows as one.
				state = { kind: 'failed', why: 'failed' };
				if (!(cause instanceof StorageFailure)) throw cause;
			}
		}
	};
}
