import type { Elsewhere } from './sync-machine.ts';

/**
 * Lets one tab work at a time. It spares the server and nothing more: without locks every tab
 * works, and the result is the same.
 */
export async function oneTab<T>(
	name: string,
	work: () => Promise<T>,
	locks = navigator.locks as LockManager | undefined | null
): Promise<T | Elsewhere> {
	if (!locks) return work();
	return locks.request(name, { ifAvailable: true }, (lock) =>
		lock ? work() : Promise.resolve({ kind: 'elsewhere' as const })
	);
}
