import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';
import { storageFailureIn } from './database/storage-failure.ts';
import type { Reactive } from './reactive.ts';

/**
 * Reads a Dexie query as if it were `$state`; the given value (or `undefined`) until the first answer.
 * A failed query throws where it is read, so that a `<svelte:boundary>` can say so.
 */
export function fromQuery<T>(query: () => Promise<T>): Reactive<T | undefined>;
export function fromQuery<T>(query: () => Promise<T>, first: T): Reactive<T>;
export function fromQuery<T>(query: () => Promise<T>, first?: T): Reactive<T | undefined> {
	let latest = first;
	let failure: Error | undefined;
	const subscribe = createSubscriber((update) => {
		const subscription = liveQuery(query).subscribe({
			next(value) {
				latest = value;
				failure = undefined;
				update();
			},
			error(cause: unknown) {
				failure = storageFailureIn(cause) ?? new Error('A query on this device failed', { cause });
				update();
			}
		});
		return () => subscription.unsubscribe();
	});
	return {
		get current() {
			subscribe();
			if (failure) throw failure;
			return latest;
		}
	};
}
