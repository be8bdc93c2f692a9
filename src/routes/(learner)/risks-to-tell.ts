import type { StorageRisk } from '#lib/client/storage-risk.ts';

type Risk = StorageRisk['risks'][number];

/** Present whatever is on the device; the others matter only while something here is not sent. */
const always: readonly Risk[] = ['no-storage', 'low-space'];

export function risksToTell(found: StorageRisk | undefined, waiting: number): readonly Risk[] {
	return (found?.risks ?? []).filter((risk) => waiting > 0 || always.includes(risk));
}
