export type StorageRisk = {
	/** Whether the browser promised not to clear this site by itself; absent if it will not say. */
	readonly persisted?: boolean;
	/** Bytes. */
	readonly usage?: number;
	readonly quota?: number;
	readonly risks: readonly (
		| 'no-storage'
		| 'not-persisted'
		| 'low-space'
		| 'small-quota' // as private windows have
		| 'seven-days'
	)[]; // Safari clears a site that was not used for a week, unless it is installed
};

const low = 50_000_000;
const small = 200_000_000;

type Browser = {
	/** Older browsers lack parts of it. */
	readonly storage?: Partial<StorageManager> | undefined;
	readonly userAgent: string;
	readonly installed: boolean;
};

/** What could make this device lose work that was not sent yet. */
export async function storageRisk({
	storage,
	userAgent,
	installed
}: Browser): Promise<StorageRisk> {
	const persisted = await storage?.persisted?.();
	const { usage, quota } = (await storage?.estimate?.()) ?? {};
	const safari = /Version\/\S+.*Safari\//.test(userAgent) && !/Chrom|Android/.test(userAgent);
	const risks: StorageRisk['risks'][number][] = [];
	if (typeof indexedDB === 'undefined') risks.push('no-storage');
	if (persisted === false) risks.push('not-persisted');
	if (quota !== undefined && quota - (usage ?? 0) < low) risks.push('low-space');
	if (quota !== undefined && quota < small) risks.push('small-quota');
	if (safari && !installed && persisted !== true) risks.push('seven-days');
	return {
		...(persisted !== undefined && { persisted }),
		...(usage !== undefined && { usage }),
		...(quota !== undefined && { quota }),
		risks
	};
}

export function thisBrowser(): Browser {
	return {
		storage: navigator.storage,
		userAgent: navigator.userAgent,
		installed: matchMedia('(display-mode: standalone)').matches
	};
}
